import { rolesOf } from '../../catalog/apis/roles.js';
import type { Call, Expression, Name, ObjectLiteral, Operation, ScopeIndex } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Code } from '../../model/module.js';
import { groupPairs } from '../../model/group-by.js';
import type { BranchScope, LanguageName, Source } from '../../model/source.js';
import { findBinding } from './bindings.js';
import { lettered } from './letters.js';
import { exportedBy } from './modules.js';
import type { DeclarationPlace, FunctionPlace, IndexedSource, Program } from './program.js';
import { ancestors, enclosingFunction } from './scopes.js';
import { keptName, namesWritten, nameWrittenBy } from './writers.js';

/** Source: https://reactnative.dev/docs/platform-specific-code#platform-specific-extensions: the bundler takes a file for its platform. */
const elsewhere = /\.(android|windows|macos|web)\.[cm]?[jt]sx?$/;

/** Whether a source can run on iOS, as its name says: `ids.android.ts` cannot. */
export function runsOnIos({ file }: Pick<Source, 'file'>): boolean {
  return !elsewhere.test(file);
}

/** What code that asks for its platform is told on iOS. */
export const ios = 'ios';

/** The arms of a choice by platform that iOS can take, the one that it takes first. Source: https://reactnative.dev/docs/platform#select. */
const arms = [ios, 'native', 'default'] as const;

/** The arm that iOS takes of the entries of a choice by platform; undefined where there is none. */
export function armOfIos<Entry extends { readonly key: string }>(entries: readonly Entry[]): Entry | undefined {
  return arms.flatMap((key) => entries.find((entry) => entry.key === key) ?? [])[0];
}

/** Constants that are made of others are followed so deep. */
const deepest = 6;

/** An expression where it stands. */
interface Place {
  readonly program: Program;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly depth: number;
}

/** What is known of a value: only what depends on nothing but the platform is. */
type Known = string | boolean | null;

/**
 * Whether code stands where it never runs on iOS: in a branch for another platform, or in a function that is chosen for one.
 * @param source The file.
 * @param scope The scope of the code.
 */
export function runsElsewhere(program: Program, source: IndexedSource, scope: ScopeIndex): boolean {
  return ancestors(source, scope).some(({ scope: each }) => {
    if (each.kind === 'closure' || each.kind === 'function') return unchosenIn(source).has(each.code);
    if (each.kind !== 'branch') return false;
    const holds = outcomeOf({ program, source, scope: each.parent ?? 0, depth: 0 }, each);
    return holds !== null && holds !== each.holds;
  });
}

/** Functions that call each other are followed so deep. */
const mostCallers = 3;

/**
 * Whether code stands in a function that, as far as the project was read, only code calls or hands on that never runs on iOS.
 * @param source The file.
 * @param scope The scope of the code.
 */
export function isCalledElsewhere(program: Program, source: IndexedSource, scope: ScopeIndex, depth = 0): boolean {
  const found = enclosingFunction(source, scope);
  if (found?.scope.kind !== 'function' || depth === mostCallers) return false;
  const { name } = found.scope;
  const never = (use: Standing): boolean =>
    runsElsewhere(program, use.source, use.scope) || isCalledElsewhere(program, use.source, use.scope, depth + 1);
  const calls = (program.calls.get(name) ?? []).filter((call) => call.source.language === source.language);
  if (!calls.every(never)) return false;
  const handed = (handedOn(source).get(name) ?? []).map((given) => ({ source, scope: given }));
  return calls.length + handed.length > 0 && handed.every(never);
}

type Standing = Pick<Place, 'source' | 'scope'>;

const handing = new WeakMap<IndexedSource, ReadonlyMap<string, readonly ScopeIndex[]>>();

/** The names that calls of a file are given, with where they are. */
function handedOn(source: IndexedSource): ReadonlyMap<string, readonly ScopeIndex[]> {
  const known = handing.get(source) ?? groupPairs(source.facts.flatMap(namesGiven));
  handing.set(source, known);
  return known;
}

function namesGiven(fact: Fact): readonly (readonly [string, ScopeIndex])[] {
  if (fact.kind !== 'call') return [];
  return fact.call.arguments.flatMap(({ value }) => (value.kind === 'name' ? [[value.name, fact.scope] as const] : []));
}

/** How the test of a branch comes out on iOS; null where that does not depend on the platform alone. */
function outcomeOf(at: Place, { test, values }: BranchScope): boolean | null {
  const tested = valueOf(at, test);
  if (tested === null) return null;
  if (values === null) return typeof tested === 'boolean' ? tested : null;
  const wanted = values.map((value) => valueOf(at, value));
  if (wanted.includes(tested)) return true;
  return wanted.includes(null) ? null : false;
}

function valueOf(above: Place, expression: Expression): Known {
  if (above.depth > deepest) return null;
  const at = { ...above, depth: above.depth + 1 };
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' || typeof expression.value === 'boolean' ? expression.value : null;
    case 'cast':
      return valueOf(at, expression.value);
    case 'name':
      return ofName(at, expression.name, expression);
    case 'member':
      return toldByPlatform(at, expression) ?? ofMember(at, expression.object, expression.name);
    case 'call':
      return toldByPlatform(at, expression.callee) ?? ofCall(at, expression);
    case 'operation':
      return ofOperation(at, expression);
    default:
      return null;
  }
}

/** What `Platform.OS`, `Capacitor.getPlatform()` or `Platform.isAndroid` is on iOS, whatever they are members of; null for any other. */
function toldByPlatform({ source: { language } }: Place, expression: Expression): Known {
  if (expression.kind !== 'member' || expression.object === null) return null;
  const { object, name } = expression;
  const owner = object.kind === 'name' || object.kind === 'member' ? object.name : '';
  return valueOfPlatform(language, name, owner);
}

function valueOfPlatform(language: LanguageName, name: string, owner: string): Known {
  const row = rolesOf(language, name).find((api) => api.role === 'platform' && lastOf(api.owner) === owner);
  if (row === undefined) return null;
  return typeof row.value === 'number' ? null : (row.value ?? ios);
}

/** `device.platform.toLowerCase()`; null for what is no text in other letters. */
function inLetters(at: Place, { callee, arguments: given }: Call): Known {
  if (callee.kind !== 'member' || callee.object === null || given.length > 0) return null;
  const letters = rolesOf(at.source.language, callee.name).find((api) => api.letters !== undefined)?.letters;
  const text = letters === undefined ? null : valueOf(at, callee.object);
  return typeof text === 'string' && letters !== undefined ? lettered(text, letters) : null;
}

function lastOf(owner: string): string {
  return owner.slice(owner.lastIndexOf('.') + 1);
}

function ofOperation(at: Place, { operator, operands }: Operation): Known {
  const values = operands.map((operand) => valueOf(at, operand));
  const [first = null, second = null, third = null] = values;
  if (operator === '&&' || operator === '||') return ofLogic(values, operator === '||');
  if (/^[!=]==?$/.test(operator)) return isSame(first, second, operator.startsWith('='));
  if (typeof first !== 'boolean') return null;
  if (operator === '!') return !first;
  return operator === '?:' ? (first ? second : third) : null;
}

function isSame(first: Known, second: Known, wanted: boolean): Known {
  return first === null || second === null ? null : (first === second) === wanted;
}

/** @param decides The operand that says how the whole comes out. */
function ofLogic(values: readonly Known[], decides: boolean): Known {
  if (values.includes(decides)) return decides;
  return values.every((value) => value === !decides) ? !decides : null;
}

function ofName(at: Place, name: string, { place }: Expression): Known {
  const binding = findBinding(at.program, at.source, name, at.scope, place);
  if (binding?.kind === 'variable') return ofDeclaration(at, binding);
  if (binding === null) return valueOfPlatform(at.source.language, name, '');
  return binding.kind === 'import' && binding.declared === null ? agreed(at, name) : null;
}

/** A constant is what it is declared with; what other code writes it is nobody knows. */
function ofDeclaration({ program, depth }: Place, { source, declaration }: DeclarationPlace): Known {
  const { value, name, scope, isOpen } = declaration;
  return value === null || isOpen === true || isWritten(source, name) ? null : valueOf({ program, source, scope, depth }, value);
}

function isWritten({ facts }: IndexedSource, name: string): boolean {
  const kept = keptName(name);
  return facts.some((fact) => nameWrittenBy(fact) === kept || isReferredTo(fact, name));
}

/** Whether a call can put another value in a variable: `fill(&isOn)`. */
function isReferredTo(fact: Fact, name: string): boolean {
  return (
    fact.kind === 'call' &&
    fact.call.arguments.some(({ isReference, value }) => isReference === true && value.kind === 'name' && value.name === name)
  );
}

/** What all scripts that declare a name at their top agree on: the file in between, that only hands it on, is not read. */
function agreed(at: Place, name: string): Known {
  const declared = (at.program.properties.get(name) ?? []).filter(({ source }) => source.language === at.source.language);
  const [first = null, ...more] = declared.map((place) => ofDeclaration(at, place));
  return more.every((value) => value === first) ? first : null;
}

function ofMember(at: Place, object: Expression | null, name: string): Known {
  if (object?.kind !== 'name') return null;
  const whole = at.source.imports.find(({ bindings }) =>
    bindings.some(({ local, imported }) => local === object.name && imported === '*'),
  );
  if (whole === undefined) return ofEntry(at, object, name);
  const exported = exportedBy(at.program, at.source, whole.module, name);
  return exported?.kind === 'variable' ? ofDeclaration(at, exported) : null;
}

/** `Constants.IS_ANDROID`, where the constants are one object. */
function ofEntry(at: Place, object: Name, name: string): Known {
  const binding = findBinding(at.program, at.source, object.name, at.scope, object.place);
  if (binding?.kind !== 'variable') return null;
  const { source, declaration } = binding;
  const value = declaration.value?.kind === 'cast' ? declaration.value.value : declaration.value;
  const entry = value?.kind === 'object' ? value.entries.find(({ key }) => key === name) : undefined;
  return entry === undefined || isSettable(at, declaration, entry)
    ? null
    : valueOf({ ...at, source, scope: declaration.scope }, entry.value);
}

/** Whether an entry that is written out may be what other code sets: a flag can be set by a key that nobody knows. */
function isSettable(
  { program }: Place,
  { isOpen }: DeclarationPlace['declaration'],
  { key, value }: ObjectLiteral['entries'][number],
): boolean {
  return (
    value.kind === 'literal' && (typeof value.value === 'boolean' || isOpen === true || namesWritten(program).has(keptName(key)))
  );
}

/** `isAndroid()`: what all functions that the name can mean agree on. */
function ofCall(at: Place, call: Call): Known {
  const { callee, arguments: given } = call;
  if (callee.kind === 'member') return inLetters(at, call);
  if (callee.kind !== 'name' || given.length > 0) return null;
  const binding = findBinding(at.program, at.source, callee.name, at.scope, callee.place);
  return binding?.kind === 'variable' ? ofHeld(at, binding) : ofNamed(at, callee.name);
}

function ofHeld(at: Place, { source, declaration: { value, scope } }: DeclarationPlace): Known {
  return value?.kind === 'closure' ? ofBody({ ...at, source, scope }, value) : null;
}

function ofNamed(at: Place, name: string): Known {
  const named = (at.program.functions.get(name) ?? []).filter(
    ({ source, type }) => type === null && source.language === at.source.language,
  );
  const here = named.filter(({ source }) => source === at.source);
  const [first = null, ...more] = (here.length > 0 ? here : named).map((place) => ofFunction(at, place));
  return more.every((value) => value === first) ? first : null;
}

function ofFunction(at: Place, { source, scope, function: { code } }: FunctionPlace): Known {
  return ofBody({ ...at, source, scope }, code);
}

/** What code gives that does nothing else. */
function ofBody(at: Place, { body: [only, ...more] }: Code): Known {
  if (only?.kind !== 'exit' || only.how !== 'return' || only.value === null || more.length > 0) return null;
  return valueOf(at, only.value);
}

const unchosen = new WeakMap<IndexedSource, ReadonlySet<Code>>();

/** The functions of a file that are chosen for other platforms. */
function unchosenIn(source: IndexedSource): ReadonlySet<Code> {
  const known =
    unchosen.get(source) ?? new Set(source.facts.flatMap((fact) => (fact.kind === 'call' ? otherArms(source, fact.call) : [])));
  unchosen.set(source, known);
  return known;
}

function otherArms({ language }: IndexedSource, { callee, arguments: [first] }: Call): readonly Code[] {
  if (callee.kind !== 'member' || first?.value.kind !== 'object') return [];
  const owner = callee.object?.kind === 'name' || callee.object?.kind === 'member' ? callee.object.name : '';
  if (!rolesOf(language, callee.name).some((api) => api.role === 'platform-select' && lastOf(api.owner) === owner)) return [];
  const chosen = armOfIos(first.value.entries);
  return first.value.entries.flatMap((entry) => (entry !== chosen && entry.value.kind === 'closure' ? [entry.value] : []));
}
