import { groupPairs } from '../../../model/group-by.js';
import type { Argument, Call, Expression, ObjectLiteral, ScopeIndex } from '../../../model/expression.js';
import type { AssignmentFact, CallFact } from '../../../model/fact.js';
import type { Parameter } from '../../../model/source.js';
import { findBinding, type Binding } from '../../match/bindings.js';
import { constantKey } from '../../match/constant-key.js';
import type { IndexedSource, Program } from '../../match/program.js';
import { enclosingFunction } from '../../match/scopes.js';
import type { TypeResolver } from '../../match/types.js';
import { texts } from './inputs.js';
import { nameOfConstant, propertiesOf, writtenNames } from '../../match/written-properties.js';

/** A name under which something is given, with those beside it in the same object, type or call. */
export interface GivenName {
  readonly name: string;
  readonly beside: readonly string[];
  /** What names the value itself, such as a variable, where one does. */
  readonly of?: string;
  /** Whether it is a part of an address or the name of a function on a server: what is asked for, and not what is given. */
  readonly isOfAddress?: true;
}

/** What values are made of. */
export interface Parts {
  readonly names: GivenName[];
  /** The parameters of functions around that are part of them. */
  readonly parameters: Set<Parameter>;
  /** Types that nothing in sight declares. */
  readonly unseenTypes: Set<string>;
}

/** What names in values are resolved with. */
export interface NameReader {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly changes: Map<IndexedSource, ReadonlyMap<string, readonly Change[]>>;
}

/** What is put into a variable after it is declared. */
type Change = AssignmentFact | CallFact;

/** Where a value stands. */
export interface Standing {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/** Objects in objects are looked into so deep. */
const deepest = 6;

/**
 * Makes what reads the names in a project's values.
 * @param program The project.
 * @param types Resolves receivers.
 */
export function createNameReader(program: Program, types: TypeResolver): NameReader {
  const properties = [...program.properties.keys()].flatMap((key) => {
    const dot = key.lastIndexOf('.');
    return dot > 0 ? [[key.slice(0, dot), key.slice(dot + 1)] as const] : [];
  });
  const nameOf = writtenNames(program);
  const written = program.sources.flatMap((source) =>
    propertiesOf(source).flatMap((property): readonly (readonly [string, string])[] => {
      const name = nameOf(property);
      return name === property.fact.name ? [] : [[property.type, name]];
    }),
  );
  return { program, types, properties: groupPairs([...properties, ...written]), changes: new Map() };
}

/**
 * Takes values apart: the keys and labels that they are made of, the properties of objects that are handed over as they are, and what is
 * put into a variable before that.
 * @param reader Resolves names.
 * @param at Where the values stand.
 * @param values What is given.
 */
export function partsOf(reader: NameReader, at: Standing, values: readonly Expression[]): Parts {
  const parts: Parts = { names: [], parameters: new Set(), unseenTypes: new Set() };
  const taker: Taker = { reader, parts, seen: new Set() };
  for (const value of values) take(taker, at, value, 0);
  return parts;
}

interface Taker {
  readonly reader: NameReader;
  readonly parts: Parts;
  readonly seen: Set<unknown>;
}

function take(taker: Taker, at: Standing, value: Expression, above: number): void {
  if (above > deepest) return;
  const depth = above + 1;
  noteAddress(taker, value);
  switch (value.kind) {
    case 'object':
      takeObject(taker, at, value, depth);
      return;
    case 'call':
      takeCall(taker, at, value, depth);
      return;
    case 'name':
      takeVariable(taker, at, value, depth);
      return;
    case 'member':
      takeType(taker, at, value);
      return;
    case 'await':
    case 'cast':
      take(taker, at, value.value, depth);
      return;
    case 'list':
    case 'operation':
      for (const each of value.kind === 'list' ? value.items : value.operands) take(taker, at, each, depth);
      return;
    default:
  }
}

function takeObject(taker: Taker, at: Standing, { entries, computed }: ObjectLiteral, depth: number): void {
  note(taker, [
    ...entries.map(({ key, value }) => given(key, value)),
    ...computed.flatMap(({ key, value }) => (key === null ? [] : keyNamed(taker, at, key).map((name) => given(name, value)))),
  ]);
  for (const { value } of [...entries, ...computed]) take(taker, at, value, depth);
}

function takeCall(taker: Taker, at: Standing, call: Call, depth: number): void {
  const { callee, arguments: given } = call;
  note(taker, given.flatMap(labelOf));
  for (const { value } of given) take(taker, at, value, depth);
  if (callee.kind === 'name') note(taker, taker.reader.properties.get(callee.name) ?? []);
  if (callee.kind !== 'member' || callee.object === null) return;
  // `user.toJson()` is the user, `request.addHeader(x)` what was there and more; what a service is asked for is not the service.
  if (given.length === 0) takeType(taker, at, callee.object);
  if (given.length === 0 || callee.object.kind === 'call') take(taker, at, callee.object, depth);
}

function labelOf({ label }: Argument): readonly string[] {
  return label === null ? [] : [label];
}

function takeVariable(taker: Taker, at: Standing, value: Expression & { readonly kind: 'name' }, depth: number): void {
  const { program } = taker.reader;
  const binding = findBinding(program, at.source, value.name, at.scope, value.place);
  if (binding?.kind === 'parameter') taker.parts.parameters.add(binding.parameter);
  if (binding?.kind === 'variable') takeDeclared(taker, at, binding, value.name, depth);
  takeType(taker, at, value);
}

function takeDeclared(
  taker: Taker,
  at: Standing,
  { source, declaration }: Extract<Binding, { readonly kind: 'variable' }>,
  name: string,
  depth: number,
): void {
  if (taker.seen.has(declaration)) return;
  taker.seen.add(declaration);
  if (declaration.value !== null) take(taker, { source, scope: declaration.scope }, declaration.value, depth);
  for (const change of changesOf(taker.reader, at, name))
    takeChange(taker, { source: at.source, scope: change.scope }, change, depth);
}

function takeChange(taker: Taker, at: Standing, change: Change, depth: number): void {
  if (change.kind === 'assignment') {
    note(taker, keysOf(taker, at, change.target));
    take(taker, at, change.value, depth);
    return;
  }
  const { arguments: given } = change.call;
  // `form.append('email', email)`
  const [first, second] = given;
  const keys = second === undefined || first === undefined || first.label !== null ? [] : keyNamed(taker, at, first.value);
  note(taker, [...given.flatMap(labelOf), ...keys]);
  for (const { value } of given) take(taker, at, value, depth);
}

/** What the same function puts into a variable. */
function changesOf({ changes }: NameReader, { source, scope }: Standing, name: string): readonly Change[] {
  const known = changes.get(source) ?? changesIn(source);
  changes.set(source, known);
  const around = enclosingFunction(source, scope)?.scope;
  return (known.get(name) ?? []).filter((change) => enclosingFunction(source, change.scope)?.scope === around);
}

function changesIn(source: IndexedSource): ReadonlyMap<string, readonly Change[]> {
  return groupPairs(
    source.facts.flatMap((fact) => {
      if (fact.kind !== 'assignment' && fact.kind !== 'call') return [];
      const changed = fact.kind === 'assignment' ? fact.target : receiverOf(fact.call);
      const name = changed === null ? null : rootOf(changed);
      return name === null ? [] : [[name, fact] as const];
    }),
  );
}

function receiverOf({ callee }: Call): Expression | null {
  return callee.kind === 'member' ? callee.object : null;
}

/** `request` of `request.body.fields['email']`. */
function rootOf(expression: Expression): string | null {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'member') return expression.object === null ? null : rootOf(expression.object);
  const [first] = expression.kind === 'operation' && expression.operator === 'subscript' ? expression.operands : [];
  return first === undefined ? null : rootOf(first);
}

/** The key under which a value is put: `fields['email'] = …`, `fields[Keys.email] = …`, `params.email = …`. */
function keysOf(taker: Taker, at: Standing, target: Expression): readonly string[] {
  if (target.kind === 'member') return [target.name];
  const index = target.kind === 'operation' && target.operator === 'subscript' ? target.operands[1] : undefined;
  return index === undefined ? [] : keyNamed(taker, at, index);
}

/** What a key is: its text, or what the constant is called that holds it. */
function keyNamed({ reader: { program } }: Taker, { source, scope }: Standing, key: Expression): readonly string[] {
  if (key.kind === 'literal' && typeof key.value !== 'string') return [];
  const found = constantKey(key, { program, source, scope });
  if (found === null) return [];
  return [found.kind === 'text' ? found.text : nameOfConstant(found.name)];
}

/** The properties of a type of the project. */
function takeType({ reader: { program, types, properties }, parts, seen }: Taker, at: Standing, expression: Expression): void {
  if (expression.kind === 'member' && expression.object === null) return;
  if (expression.kind === 'name' && expression.name === 'self') return;
  const type = types.typeOf({ ...at, expression });
  if (type === null || seen.has(type)) return;
  seen.add(type);
  const own = properties.get(type);
  if (own !== undefined) noteAll(parts, own);
  else if (!program.types.has(type) && /^[A-Z]\w+$/.test(type)) parts.unseenTypes.add(type);
}

/** The parts of an address, or a name of more than one word: `/chat/rooms/1/messages`, `create-checkout`, `sendMessage`. */
function noteAddress({ parts: { names } }: Taker, value: Expression): void {
  const text = textOf(value);
  if (text === null || text.length > longestAddress || /[\s{}]/.test(text)) return;
  const segments = text.split(/[/?#&=:]+/).filter((segment) => /^[A-Za-z][\w-]*$/.test(segment));
  const told = text.includes('/') ? segments : segments.filter((segment) => /[a-z](?:[A-Z]|[-_][A-Za-z])/.test(segment));
  for (const name of told) names.push({ name, beside: segments.filter((other) => other !== name), isOfAddress: true });
}

/** The text of a literal, or that around the expressions of a template. */
function textOf(value: Expression): string | null {
  if (value.kind === 'operation') return value.text ?? value.pieces?.join('') ?? null;
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

/** A longer text is no address that someone wrote. */
const longestAddress = 200;

/** A name, and the one of what is given under it. */
type Pair = Pick<GivenName, 'name' | 'of'>;

/** What is given under a name. `emailField.text` is called after the field. */
function given(name: string, value: Expression): Pair {
  const of = value.kind === 'operation' && value.operator === '??' ? (value.operands[0] ?? value) : value;
  const holder = of.kind === 'member' && texts.has(of.name) && of.object !== null ? of.object : of;
  return holder.kind === 'name' || holder.kind === 'member' ? { name, of: holder.name } : { name };
}

function note({ parts }: Taker, names: readonly (string | Pair)[]): void {
  noteAll(parts, names);
}

function noteAll({ names: all }: Parts, names: readonly (string | Pair)[]): void {
  const pairs = names.map((each): Pair => (typeof each === 'string' ? { name: each } : each));
  for (const pair of pairs) all.push({ ...pair, beside: pairs.flatMap(({ name }) => (name === pair.name ? [] : [name])) });
}
