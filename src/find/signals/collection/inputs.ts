import {
  inputRows,
  type FieldType,
  type InputField,
  type InputProperty,
  type InputRow,
  type InputValue,
} from '../../../catalog/input-fields.js';
import type { DataTypeId } from '../../../model/data-type.js';
import type { Argument, Expression, ScopeIndex } from '../../../model/expression.js';
import type { CallFact, Fact } from '../../../model/fact.js';
import type { Place } from '../../../model/place.js';
import type { Confidence, Signal } from '../../../model/signal.js';
import type { IndexedSource, Program } from '../../match/program.js';
import { kinOf } from '../../match/kin.js';
import type { SentBy } from './given.js';
import { createHolderKeys, nameOf } from './holders.js';
import { isOfPage, namedTypes, saidByWords, withoutView } from './input-names.js';
import { accountIn, type GivenUnder } from './sign-in.js';
import { isInWrapper, passesOn, wrappersOf } from './wrappers.js';
import { enclosingName } from '../../match/scopes.js';
import { isTest } from '../../match/tests.js';
import type { TypeResolver } from '../../match/types.js';

/** The ids of what a person enters. */
export type InputSignalId =
  | 'collection.input'
  | 'collection.password'
  | 'collection.search'
  | 'collection.server'
  | 'collection.sign-in'
  | 'collection.text'
  | 'collection.unclear';

/** What a place shows that a person enters. */
interface Input {
  readonly id: InputSignalId;
  /** What shows it, as a sentence names it. */
  readonly shown: string;
  readonly implies: readonly DataTypeId[];
  readonly confidence: Confidence;
  readonly place: Place;
  readonly scope: ScopeIndex;
  /** The view that it is said of, where that is the call or an object that the call is given; null where that is not known. */
  readonly of: Expression | null;
}

/** A signal of what a person enters, with where it was found. */
export interface EnteredInput {
  readonly signal: Signal<InputSignalId>;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly of: Expression | null;
}

const properties = new Map<string, InputProperty>();
const fields = new Map<string, InputField>();
for (const row of inputRows)
  for (const member of row.members)
    if (row.kind === 'property') properties.set(member, row);
    else if (row.kind === 'field') fields.set(member, row);

const held = inputRows.filter((row) => row.kind === 'held');

/** Members of a field that are the text in it. */
export const texts: ReadonlySet<string> = new Set(held.flatMap(({ members }) => members));
const holders: ReadonlySet<string> = new Set(held.flatMap(({ owners }) => owners));

/** Byte sequences by what they show: one of them stands in every file in which a person enters something. */
export const inputTokens: Readonly<Record<InputRow['kind'], readonly string[]>> = {
  property: tokensOf('property'),
  field: tokensOf('field'),
  credentials: tokensOf('credentials'),
  bound: [],
  handlers: [],
  held: tokensOf('held'),
  named: [],
  pages: [],
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
 * @param types Resolves receivers.
 */
export function findInputs(program: Program, types: TypeResolver): readonly EnteredInput[] {
  const all = program.sources.filter((source) => !isTest(source)).flatMap((source) => inputsOf(program, types, source));
  // A view that says by a property what is entered asks for that, and not for any text besides.
  const told = all.filter(({ signal }) => signal.id !== 'collection.text');
  const telling = new Set(told.flatMap(({ of }) => of ?? []));
  const keysOf = createHolderKeys(program);
  const holders = new Set(told.flatMap(keysOf));
  const isTold = (of: Expression): boolean =>
    telling.has(of) || (of.kind === 'call' && of.arguments.some(({ value }) => telling.has(value)));
  return all.filter(
    (each) =>
      each.signal.id !== 'collection.text' ||
      each.of === null ||
      (!isTold(each.of) && !keysOf(each).some((key) => holders.has(key))),
  );
}

/** The signals of what people enter, with what sends it. @param sentBy Tells that. */
export function enteredSignals(inputs: readonly EnteredInput[], sentBy: SentBy): readonly Signal<InputSignalId>[] {
  return inputs.map(({ signal }) => ({ ...signal, detail: sentBy(signal) ?? signal.detail }));
}

function inputsOf(program: Program, types: TypeResolver, source: IndexedSource): readonly EnteredInput[] {
  const found = [...source.facts.flatMap((fact) => inputsIn(program, source, fact)), ...textsRead(program, types, source)];
  return found.map((each) => {
    const input = ofPage(each) ?? each;
    return { signal: signalOf(source, input), source, scope: input.scope, of: input.of };
  });
}

/** A field for an address whose words tell that it is that of a page, and not of a server: text that people write. */
function ofPage(input: Input): Input | null {
  if (input.id !== 'collection.server' || input.of === null) return null;
  return isOfPage(wordsOf(input.of)) ? { ...input, id: 'collection.text' } : null;
}

/** The fields whose text code reads, each once: what it is called says what is entered. */
function textsRead(program: Program, types: TypeResolver, source: IndexedSource): readonly Input[] {
  const known = new Map<string, Input>();
  for (const fact of source.facts) {
    const object = fact.kind === 'read' && texts.has(fact.member.name) ? fact.member.object : null;
    if (object === null || known.has(nameOf(object))) continue;
    const { scope, place } = fact;
    const type = types.typeOf({ source, expression: object, scope });
    const field = type === null ? undefined : [...kinOf(program, type)].find((each) => holders.has(each));
    if (field !== undefined) known.set(nameOf(object), namedBy(field, [nameOf(object)], { place, scope, of: object }));
  }
  return [...known.values()];
}

function signalOf(source: IndexedSource, { id, shown, implies, confidence, place, scope }: Input): Signal<InputSignalId> {
  return {
    ...{ id, symbol: shown, place, confidence, platform: source.platform, language: source.language },
    ...{ enclosing: enclosingName(source, scope), implies, detail: { kind: 'none' } },
  };
}

function inputsIn(program: Program, source: IndexedSource, fact: Fact): readonly Input[] {
  const { scope } = fact;
  if (fact.kind === 'assignment')
    return fact.target.kind === 'member' ? stated(fact.target.name, fact.value, { scope, of: fact.target.object }) : [];
  if (fact.kind === 'object')
    return [
      ...fact.object.entries.flatMap(({ key, value, place }) =>
        stated(key, value, { scope, of: fact.object }, place ?? fact.place),
      ),
      ...signIn(
        source,
        fact.object.entries.map(({ key, value }) => ({ name: key, value })),
        fact,
      ),
    ];
  return fact.kind === 'call' ? inputsOfCall(program, source, fact) : [];
}

function inputsOfCall(program: Program, source: IndexedSource, fact: CallFact): readonly Input[] {
  const { scope } = fact;
  const { callee, arguments: given, place } = fact.call;
  const labelled = [
    ...given.flatMap(({ label, value }) => (label === null ? [] : stated(label, value, { scope, of: fact.call }))),
    ...signIn(
      source,
      given.flatMap(({ label, value }) => (label === null ? [] : [{ name: label, value }])),
      fact,
    ),
  ];
  if (callee.kind === 'member')
    return [
      ...(given[0] === undefined ? [] : stated(callee.name, given[0].value, { scope, of: bottomOf(callee) }, place)),
      ...addedField(fact),
      ...labelled,
    ];
  const field = callee.kind === 'name' ? fieldNamed(program, callee.name) : undefined;
  const own = field === undefined ? null : written(field, given, { place, scope, of: fact.call });
  // Where its own view is given what a field is bound to, that view says what is entered.
  const isInner = own?.id === 'collection.text' && passesOn(fact.call) && isInWrapper(program, source, scope);
  return own === null || isInner ? labelled : [...labelled, own];
}

/** A field that a modifier adds to a view: `.searchable(text: $query)`. */
function addedField({ call, scope }: CallFact): readonly Input[] {
  const { callee, arguments: given, place } = call;
  const field = callee.kind === 'member' ? fields.get(`.${callee.name}`) : undefined;
  const input = field === undefined ? null : written(field, given, { place, scope, of: call });
  return input === null ? [] : [input];
}

/** The row of a field; a view of the project that wraps one is one. */
function fieldNamed(program: Program, name: string): InputField | undefined {
  if (wrappersOf(program).has(name)) return { ...wrapped, members: [name] };
  return program.types.has(name) ? undefined : fields.get(name);
}

/** What a view that wraps a field is: its label says what is entered. */
const wrapped: InputField = { id: '', kind: 'field', members: [], tokens: [], source: { ref: '', section: '', checked: '' } };

/** What a property says is entered, where it is one that says so. */
function stated(
  member: string,
  value: Expression,
  at: Pick<Input, 'scope' | 'of'>,
  place: Place = value.place,
): readonly Input[] {
  const row = properties.get(member);
  if (row === undefined) return [];
  const names = constantsOf(value);
  // A view that only hands on what it is given under this name says nothing itself.
  const isComputed = value.kind !== 'literal' && nameOf(value) !== member;
  return row.values
    .filter((each) => names.some((name) => each.names.includes(name)) || (isComputed && each.orComputed === true))
    .map((each): Input => {
      const name = names.find((one) => each.names.includes(one)) ?? each.names[0] ?? '';
      return { ...meaningOf(each), shown: `${member} ${name}`, confidence: 'certain', place, ...at };
    });
}

/** What an account is known by, where a call or an object is given it beside a password. */
function signIn(source: IndexedSource, given: readonly GivenUnder[], { place, scope }: Fact): readonly Input[] {
  // What a type has for all its objects, such as a table of icons, is made of constants.
  const implies = source.scopes[scope]?.kind === 'type' ? [] : accountIn(given);
  if (implies.length === 0) return [];
  const shown = `a call with ${given.map(({ name }) => name).join(', ')}`;
  return [{ id: 'collection.sign-in', shown, implies, confidence: 'likely', place, scope, of: null }];
}

/** The view that a chain of modifiers is called on. */
function bottomOf(expression: Expression): Expression {
  if (expression.kind === 'member' && expression.object !== null) return bottomOf(expression.object);
  return expression.kind === 'call' && expression.callee.kind === 'member' && expression.callee.object !== null
    ? bottomOf(expression.callee)
    : expression;
}

function meaningOf({ implies = [], signal }: InputValue): Pick<Input, 'id' | 'implies'> {
  return { id: signal ?? 'collection.input', implies };
}

/** The constants that a value is, or that it may be: of a condition both, of a list all. */
function constantsOf(value: Expression): readonly string[] {
  if (value.kind === 'member' || value.kind === 'name') return [value.name];
  if (value.kind === 'literal') return [String(value.value)];
  if (value.kind === 'list') return value.items.flatMap(constantsOf);
  return value.kind === 'operation' ? value.operands.flatMap(constantsOf) : [];
}

/** What is written in a field, as its type, its label or what it is bound to names it; null where nothing is. */
function written(row: InputField, given: readonly Argument[], at: Pick<Input, 'place' | 'scope' | 'of'>): Input | null {
  const [member = ''] = row.members;
  if (row.isPassword === true) return { ...at, id: 'collection.password', shown: member, implies: [], confidence: 'certain' };
  const type = typeOf(row, given);
  if (type === 'nothing') return null;
  if (type !== null && type.isText !== true && type.isNumber !== true)
    return { ...at, ...meaningOf(type), shown: `${member} of type ${type.names[0] ?? ''}`, confidence: 'certain' };
  const words = given.flatMap(({ value }) => wordsOf(value));
  const named = namedBy(member, words, at);
  return type?.isNumber === true && named.id === 'collection.text' ? null : named;
}

/** What a field is for, as one of the words that stand at it says; text where none does. */
function namedBy(member: string, words: readonly string[], at: Pick<Input, 'place' | 'scope' | 'of'>): Input {
  for (const word of words) {
    const implies = namedTypes(withoutView(word));
    if (implies.length > 0)
      return { ...at, id: 'collection.input', shown: `${member} for ${word}`, implies, confidence: 'likely' };
  }
  const said = saidByWords([...words, member]);
  if (said !== null) {
    const { id, word, implies } = said;
    return { ...at, id, shown: `${member} for ${word}`, implies, confidence: 'likely' };
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
      return value.entries.flatMap((entry) => (properties.has(entry.key) ? [] : wordsOf(entry.value)));
    case 'operation':
      return value.operands.flatMap(wordsOf);
    default:
      return [];
  }
}
