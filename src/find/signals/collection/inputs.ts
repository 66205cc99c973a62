import { eventAttributesOf } from '../../../catalog/event-attributes.js';
import { dataTypes } from '../../../catalog/data-types.js';
import {
  inputRows,
  type FieldType,
  type InputField,
  type InputProperty,
  type InputRow,
  type InputValue,
} from '../../../catalog/input-fields.js';
import { normalKey } from '../../../catalog/user-attributes.js';
import type { DataTypeId } from '../../../model/data-type.js';
import type { Argument, Expression, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import type { Confidence, Signal } from '../../../model/signal.js';
import type { IndexedSource, Program } from '../../match/program.js';
import { enclosingName } from '../../match/scopes.js';
import { isTest } from '../../match/tests.js';

/** The ids of what a person enters. */
export type InputSignalId =
  'collection.input' | 'collection.password' | 'collection.server' | 'collection.sign-in' | 'collection.text';

/** What a place shows that a person enters. */
interface Input {
  readonly id: InputSignalId;
  /** What shows it, as a sentence names it. */
  readonly shown: string;
  readonly implies: readonly DataTypeId[];
  readonly confidence: Confidence;
  readonly place: Place;
  readonly scope: ScopeIndex;
}

const properties = new Map<string, InputProperty>();
const fields = new Map<string, InputField>();
for (const row of inputRows)
  for (const member of row.members)
    if (row.kind === 'property') properties.set(member, row);
    else if (row.kind === 'field') fields.set(member, row);

const credentials = inputRows.filter((row) => row.kind === 'credentials');
const passwords: ReadonlySet<string> = new Set(credentials.flatMap(({ members }) => members));
const accounts: ReadonlySet<string> = new Set(credentials.flatMap((row) => row.accounts));

/** Byte sequences by what they show: one of them stands in every file in which a person enters something. */
export const inputTokens: Readonly<Record<InputRow['kind'], readonly string[]>> = {
  property: tokensOf('property'),
  field: tokensOf('field'),
  credentials: tokensOf('credentials'),
};

function tokensOf(wanted: InputRow['kind']): readonly string[] {
  return inputRows.flatMap(({ kind, tokens }) => (kind === wanted ? tokens : []));
}

/** So many files are read for what their fields say of themselves. */
export const mostInputFiles = 8;

/**
 * Finds where the app lets a person enter something, and what, by what the field says of itself: its content type, its keyboard, its
 * label or what it is bound to.
 * @param program The project.
 */
export function findInputs(program: Program): readonly Signal<InputSignalId>[] {
  return program.sources.filter((source) => !isTest(source)).flatMap((source) => inputsOf(program, source));
}

function inputsOf(program: Program, source: IndexedSource): readonly Signal<InputSignalId>[] {
  return source.facts.flatMap((fact) => inputsIn(program, fact)).map((input) => signalOf(source, input));
}

function signalOf(source: IndexedSource, { id, shown, implies, confidence, place, scope }: Input): Signal<InputSignalId> {
  return {
    ...{ id, symbol: shown, place, confidence, platform: source.platform, language: source.language },
    ...{ enclosing: enclosingName(source, scope), implies, detail: { kind: 'none' } },
  };
}

function inputsIn(program: Program, fact: Fact): readonly Input[] {
  const { scope } = fact;
  if (fact.kind === 'assignment') return fact.target.kind === 'member' ? stated(fact.target.name, fact.value, scope) : [];
  if (fact.kind === 'object')
    return [
      ...fact.object.entries.flatMap(({ key, value, place }) => stated(key, value, scope, place ?? fact.place)),
      ...signIn(
        fact.object.entries.map(({ key, value }) => ({ name: key, value })),
        fact,
      ),
    ];
  if (fact.kind !== 'call') return [];
  const { callee, arguments: given, place } = fact.call;
  const labelled = [
    ...given.flatMap(({ label, value }) => (label === null ? [] : stated(label, value, scope))),
    ...signIn(
      given.flatMap(({ label, value }) => (label === null ? [] : [{ name: label, value }])),
      fact,
    ),
  ];
  if (callee.kind === 'member')
    return [...(given[0] === undefined ? [] : stated(callee.name, given[0].value, scope, place)), ...labelled];
  const field = callee.kind === 'name' && !program.types.has(callee.name) ? fields.get(callee.name) : undefined;
  const shown = field === undefined ? null : written(field, given, { place, scope });
  return shown === null ? labelled : [...labelled, shown];
}

/** What a property says is entered, where it is one that says so. */
function stated(member: string, value: Expression, scope: ScopeIndex, place: Place = value.place): readonly Input[] {
  const row = properties.get(member);
  if (row === undefined) return [];
  const names = constantsOf(value);
  return row.values
    .filter((each) => names.some((name) => each.names.includes(name)))
    .map((each): Input => {
      const name = names.find((one) => each.names.includes(one)) ?? '';
      return { ...meaningOf(each), shown: `${member} ${name}`, confidence: 'certain', place, scope };
    });
}

function meaningOf({ implies = [], signal }: InputValue): Pick<Input, 'id' | 'implies'> {
  return { id: signal ?? 'collection.input', implies };
}

/** What an account is known by, where a call or an object is given it beside a password. */
function signIn(
  given: readonly { readonly name: string; readonly value: Expression }[],
  { place, scope }: Fact,
): readonly Input[] {
  const names = given.map(({ name }) => name.replace(/^with/, ''));
  const password = given.find(({ name }) => passwords.has(name));
  // A rule or a text for a form names both as well, and gives neither.
  if (password === undefined || password.value.kind === 'literal' || password.value.kind === 'object') return [];
  const known = new Set<DataTypeId>(names.flatMap((name) => (accounts.has(name) ? ['USER_ID'] : namedTypes(name))));
  if (!identities.some((id) => known.has(id))) return [];
  const shown = given.map(({ name }) => name).join(', ');
  return [{ id: 'collection.sign-in', shown: `a call with ${shown}`, implies: [...known], confidence: 'likely', place, scope }];
}

/** What an account is known by. */
const identities: readonly DataTypeId[] = ['EMAIL_ADDRESS', 'PHONE_NUMBER', 'USER_ID'];

/** The constants that a value is, or that it may be: of a condition both, of a list all. */
function constantsOf(value: Expression): readonly string[] {
  if (value.kind === 'member' || value.kind === 'name') return [value.name];
  if (value.kind === 'literal') return [String(value.value)];
  if (value.kind === 'list') return value.items.flatMap(constantsOf);
  return value.kind === 'operation' ? value.operands.flatMap(constantsOf) : [];
}

/** What is written in a field, as its type, its label or what it is bound to names it; null where nothing is. */
function written(row: InputField, given: readonly Argument[], at: Pick<Input, 'place' | 'scope'>): Input | null {
  const [member = ''] = row.members;
  if (row.isPassword === true) return { ...at, id: 'collection.password', shown: member, implies: [], confidence: 'certain' };
  const type = typeOf(row, given);
  if (type === 'nothing') return null;
  if (type !== null && type.isText !== true)
    return { ...at, ...meaningOf(type), shown: `${member} of type ${type.names[0] ?? ''}`, confidence: 'certain' };
  for (const word of given.flatMap(({ value }) => wordsOf(value))) {
    const implies = namedTypes(withoutView(word));
    if (implies.length > 0)
      return { ...at, id: 'collection.input', shown: `${member} for ${word}`, implies, confidence: 'likely' };
  }
  return { ...at, id: 'collection.text', shown: member, implies: [], confidence: 'certain' };
}

/** What the property `type` says; `nothing` for a type in which nobody writes, and null where it says nothing. */
function typeOf({ types }: InputField, given: readonly Argument[]): FieldType | 'nothing' | null {
  if (types === undefined) return null;
  const entries = given.flatMap(({ value }) => (value.kind === 'object' ? value.entries : []));
  const names = entries.flatMap(({ key, value }) => (key === 'type' ? constantsOf(value) : []));
  if (names.length === 0) return null;
  const [said] = types.filter((type) => type.isText !== true && names.some((name) => type.names.includes(name)));
  const plain = types.find((type) => type.isText === true);
  return said ?? (names.some((name) => plain?.names.includes(name)) ? (plain ?? null) : 'nothing');
}

/** What people enter of themselves; everything has a name, so that alone says nothing. */
function namedTypes(word: string): readonly DataTypeId[] {
  if (normalKey(word) === 'name') return [];
  const named = eventAttributesOf(word, []).flatMap(({ dataTypes: ids }) => ids);
  return named.filter((id) => personal.has(id));
}

const categories: ReadonlySet<string> = new Set(['CONTACT_INFO', 'FINANCIAL_INFO']);
const personal: ReadonlySet<DataTypeId> = new Set(
  dataTypes.filter(({ categoryId }) => categories.has(categoryId)).map(({ id }) => id),
);

/** Texts and names that a field is given, the outer ones first. */
function wordsOf(value: Expression): readonly string[] {
  switch (value.kind) {
    case 'name':
    case 'member':
      return [value.name];
    case 'literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'call':
      return value.arguments.flatMap((argument) => wordsOf(argument.value));
    case 'object':
      return value.entries.flatMap((entry) => wordsOf(entry.value));
    case 'operation':
      return value.operands.flatMap(wordsOf);
    default:
      return [];
  }
}

/** `emailTextField`, `emailController`: what holds a text is called after the text. */
function withoutView(word: string): string {
  return word.replace(/^[$_]+/, '').replace(/(?:Text)?(?:Field|Input|Controller|View|Value|State|Binding|Text)$/, '');
}
