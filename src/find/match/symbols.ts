import { hasRole } from '../../catalog/apis/roles.js';
import { sdksOfModule } from '../../catalog/apis/modules.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import { groupBy } from '../../model/group-by.js';
import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { Confidence } from '../../model/signal.js';
import { initializer, type LanguageName } from '../../model/source.js';
import { findBinding } from './bindings.js';
import { kinOf } from './kin.js';
import { inOrder } from './labels.js';
import { tellsByLength } from './names.js';
import { namesConstant } from './named-constants.js';
import { fieldUses } from './object-fields.js';
import { renamedMember, type RenamedMember } from './named-uses.js';
import { isOwnType } from './own-types.js';
import { enclosingTypeName, type IndexedSource, type Program } from './program.js';
import type { TypeResolver } from './types.js';
import { isUnboundUse } from './unbound.js';
import { usesIn, type Use } from './uses.js';

/** A place where a symbol is used. */
export interface SymbolUse {
  readonly row: SpeltApi;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
  readonly confidence: Confidence;
  readonly via: Use['via'];
  /** For a call its arguments; for a write the value that is assigned. */
  readonly values: readonly Expression[];
  /** What the member is used on; null for a function or a construction. */
  readonly receiver: Expression | null;
  readonly expression: Expression;
  /** Present where a call names its arguments, and not as the row does: it can be meant for another API. */
  readonly isNamedOtherwise?: true;
}

/**
 * Finds every use of a table's symbols.
 * @param program The project.
 * @param types Resolves receivers.
 * @param rows The APIs.
 */
export function findUses(program: Program, types: TypeResolver, rows: readonly SpeltApi[]): readonly SymbolUse[] {
  const tables = indexRows(rows);
  const taken = new Set<Expression>();
  const meanings = new Map<LanguageName, Map<string, boolean>>();
  return program.sources.flatMap((source) => {
    const table = tables.get(source.language);
    if (table === undefined) return [];
    const imports = new Set(source.imports.flatMap(({ module }) => sdksOfModule(source.language, module)));
    const context: Context = { program, types, table, source, imports };
    const known = meanings.get(source.language) ?? new Map<string, boolean>();
    meanings.set(source.language, known);
    // Names come again and again: each is looked up once.
    const isWanted = (member: string): boolean => {
      const before = known.get(member);
      if (before !== undefined) return before;
      const wanted = mayMean(context, member);
      known.set(member, wanted);
      return wanted;
    };
    return usesIn(source, isWanted).flatMap(({ use, scope }) => {
      const found = symbolUse(context, use, scope);
      return found === null ? [] : [found, ...takenFields(context, found).filter(({ expression }) => isNew(taken, expression))];
    });
  });
}

/** One object may be passed to several calls. */
function isNew(seen: Set<Expression>, expression: Expression): boolean {
  if (seen.has(expression)) return false;
  seen.add(expression);
  return true;
}

/** Objects in objects are looked into so deep. */
const deepestObject = 4;

/** What a plain object sets that stands for a value of the SDK's own type, with what objects in it set. */
function takenFields(context: Context, { row, values, source, scope, confidence }: SymbolUse, depth = 0): readonly SymbolUse[] {
  const object = confidence === 'certain' && depth < deepestObject ? row.object : undefined;
  const value = object === undefined ? undefined : values[object.argument];
  if (object === undefined || value === undefined) return [];
  return fieldUses(context.program, source, value, scope).flatMap((field) => {
    const named: RenamedMember = { member: field.use.member, owner: object.type, from: null };
    const found = useOfMember({ ...context, source: field.source }, field.use, field.scope, named);
    return found === null ? [] : [found, ...takenFields(context, found, depth + 1)];
  });
}

interface RowTable {
  readonly owners: ReadonlySet<string>;
  readonly byMember: ReadonlyMap<string, readonly SpeltApi[]>;
  /** Rows that are a family of members, and what the names of the family begin with. */
  readonly prefixes: readonly { readonly row: SpeltApi; readonly start: string }[];
}

/** The rows of a detector are the same for every app: they are indexed once. */
const indexes = new WeakMap<readonly SpeltApi[], ReadonlyMap<LanguageName, RowTable>>();

function indexRows(rows: readonly SpeltApi[]): ReadonlyMap<LanguageName, RowTable> {
  const known = indexes.get(rows);
  if (known !== undefined) return known;
  const byLanguage = groupBy(rows, ({ language }) => language);
  const index = new Map([...byLanguage].map(([language, spelt]) => [language, tableOf(spelt)]));
  indexes.set(rows, index);
  return index;
}

function tableOf(rows: readonly SpeltApi[]): RowTable {
  return {
    owners: new Set(rows.map(({ owner }) => owner)),
    byMember: groupBy(rows, ({ member }) => member),
    prefixes: rows.flatMap((row) => (row.member.endsWith('*') ? [{ row, start: row.member.slice(0, -1) }] : [])),
  };
}

function candidates({ byMember, prefixes }: RowTable, member: string): readonly SpeltApi[] {
  const exact = byMember.get(member) ?? [];
  return [...exact, ...prefixes.flatMap(({ row, start }) => (member.startsWith(start) ? [row] : []))];
}

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly table: RowTable;
  readonly source: IndexedSource;
  /** The SDKs that the source imports. */
  readonly imports: ReadonlySet<string>;
}

/** Whether some row can be meant by a member's name, or by what it is called as a construction. A script gives members names of its own. */
function mayMean(context: Context, member: string): boolean {
  const { byMember, prefixes } = context.table;
  if (!context.source.scoping.modulesAreOpen || byMember.has(member) || mayConstruct(context, member)) return true;
  return prefixes.some(({ start }) => member.startsWith(start));
}

function symbolUse(context: Context, use: Use, scope: ScopeIndex): SymbolUse | null {
  const renamed = renamedMember(context.program, context.types, context.source, use, scope);
  if (renamed !== null) return useOfMember(context, { ...use, member: renamed.member }, scope, renamed);
  return useOfMember(context, use, scope, null);
}

function useOfMember(context: Context, use: Use, scope: ScopeIndex, renamed: RenamedMember | null): SymbolUse | null {
  const member = use.via === 'call' && isConstruction(context, use, scope) ? initializer : use.member;
  // An SDK may be started by a method that is named as initialisers are: `Adjust.initSdk(config)`.
  const names = member === use.member ? [member] : [use.member, member];
  const named = names.flatMap((name) => candidates(context.table, name));
  if (named.length === 0) return null;
  const { program, source } = context;
  const rows = named.filter(
    (row) =>
      fitsUse(row, use) && fitsCount(row, use) && fitsArguments(context, row, use, scope) && !isOwnType(program, source, row),
  );
  if (rows.length === 0) return null;
  const owner = renamed === null ? ownerOf(context, use, scope, member) : renamed.owner;
  const owned = owner === null ? [] : rows.filter((row) => isA(context.program, owner, row.owner));
  const certain = bestByLabels(owned, use.labels);
  if (certain !== null) return found(context, use, scope, certain, recoveredConfidence(context.source, use.place, 'certain'));
  const played = owner === null ? [] : rows.filter((row) => isPlayedBy(context.program, owner, row.owner));
  const likely = bestByLabels(played, use.labels);
  if (likely !== null) return found(context, use, scope, likely, 'likely');
  return useByName(context, use, scope, rows, owner);
}

/** What the name alone says that is used. */
function useByName(
  context: Context,
  use: Use,
  scope: ScopeIndex,
  rows: readonly SpeltApi[],
  owner: string | null,
): SymbolUse | null {
  const lost = bestByLabels(
    rows.filter((row) => isLost(context, row, use, scope)),
    use.labels,
  );
  if (lost !== null) return found(context, use, scope, lost, 'likely');
  if (use.receiver === null) {
    const imported = rows.find((row) => isOfImport(context, row, use, scope));
    return imported === undefined ? null : found(context, use, scope, imported, 'likely');
  }
  // A name that several types have is taken for the one that still has it.
  const telling = rows.filter((row) => tells(row, owner, context));
  const guess = bestByLabels(
    telling.toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null)),
    use.labels,
  );
  return guess === null ? null : found(context, use, scope, guess, isExtension(context, guess) ? 'certain' : 'likely');
}

/** Whether the SDK that is imported extends what names its constant: no other member of that name fits. */
function isExtension({ imports }: Context, { distinct, when, sdk }: SpeltApi): boolean {
  return distinct === 'extension' && when?.argument === 'receiver' && imports.has(sdk);
}

/** Whether a script uses what nobody else's name is like, or a function that no module owns, of what it neither declares nor imports. */
function isLost({ program, source }: Context, row: SpeltApi, use: Use, scope: ScopeIndex): boolean {
  const isOfHost = row.owner === '' && row.use === 'function' && use.receiver === null;
  return (isOfHost || tellsByLength(row.member, row.owner)) && isUnboundUse(program, source, use, scope);
}

/** Whether a file calls a function of a module that it imports with all its names, of which the project declares none so. */
function isOfImport(
  { program, source, imports }: Context,
  row: SpeltApi,
  { member, via, place }: Use,
  scope: ScopeIndex,
): boolean {
  const isOpen = source.scoping.modulesAreOpen && row.owner === '' && row.use === 'function' && row.distinct === 'module';
  if (!isOpen || via !== 'call' || !imports.has(row.sdk) || program.functions.has(member)) return false;
  return findBinding(program, source, member, scope, place) === null;
}

/** Whether the name tells enough, on a value of a known type that is not its owner's, or of an unknown one. */
function tells({ distinct, sdk }: SpeltApi, owner: string | null, { imports }: Context): boolean {
  if (distinct === 'extension') return true;
  return owner === null && (distinct === 'unique' || (distinct === 'module' && imports.has(sdk)));
}

function found({ source }: Context, use: Use, scope: ScopeIndex, row: SpeltApi, confidence: Confidence): SymbolUse {
  const { via, place, receiver, expression } = use;
  const values = use.labels === null ? use.values : inOrder(row.labels, use.labels, use.values);
  const one = { row, source, scope, place, confidence, via, values, receiver, expression };
  const isNamedAsRow = row.labels === undefined || use.labels === null || begins(row.labels, use.labels);
  return isNamedAsRow ? one : { ...one, isNamedOtherwise: true };
}

/** In a region that only tokens recovered, a receiver is at most likely. */
function recoveredConfidence(source: IndexedSource, place: Place, confidence: Confidence): Confidence {
  return source.recovered.some(({ first, last }) => place.line >= first && place.line <= last) ? 'likely' : confidence;
}

/** A call of a type's name, or of an initialiser on it. */
function isConstruction(context: Context, { member, receiver, place }: Use, scope: ScopeIndex): boolean {
  const { program, source } = context;
  if (!mayConstruct(context, member)) return false;
  if (hasRole(source.language, member, 'initializer')) return true;
  return receiver === null && /^[A-Z]/.test(member) && findBinding(program, source, member, scope, place)?.kind !== 'variable';
}

/** Whether a name is an initialiser's or a type's: most constructions are of types that neither the table nor the project knows. */
function mayConstruct({ program, source, table }: Context, member: string): boolean {
  return (
    table.owners.has(member) ||
    program.types.has(member) ||
    program.aliases.has(member) ||
    hasRole(source.language, member, 'initializer')
  );
}

/** The type that owns a use: of the receiver, of a construction, of an imported function, or the enclosing type. */
function ownerOf({ program, types, source }: Context, use: Use, scope: ScopeIndex, member: string): string | null {
  if (use.receiver !== null) return types.typeOf({ source, expression: use.receiver, scope });
  if (use.expression.kind === 'name') return ownerOfImplicit(program, source, use, scope);
  if (use.expression.kind !== 'call') return null;
  const { callee } = use.expression;
  if (callee.kind === 'member') return null;
  if (member === initializer) return types.typeOf({ source, expression: use.expression, scope });
  return findBinding(program, source, use.member, scope, use.place) === null ? enclosingTypeName(source, scope) : null;
}

/** The enclosing type, where a bare name is bound to nothing else. */
function ownerOfImplicit(program: Program, source: IndexedSource, { member, place }: Use, scope: ScopeIndex): string | null {
  return source.scoping.modulesAreOpen && findBinding(program, source, member, scope, place) === null
    ? enclosingTypeName(source, scope)
    : null;
}

/** Whether a type is a protocol of the project to which an SDK's type is declared to conform: a value of it can be the SDK's. */
function isPlayedBy(program: Program, type: string, owner: string): boolean {
  const roles = kinOf(program, owner);
  return [...kinOf(program, type)].some((each) => program.types.has(each) && roles.has(each));
}

/** Whether a type is another one, or a subclass of it. */
function isA(program: Program, type: string, owner: string): boolean {
  return type === owner || kinOf(program, type).has(owner);
}

function fitsUse(row: SpeltApi, use: Use): boolean {
  if (row.use === 'construct') return use.via === 'call';
  if (row.use === 'function') return use.via === 'call' || use.via === 'handed';
  if (use.via === 'handed') return false;
  // Objective-C sends a message to read a property: [manager advertisingIdentifier].
  if (row.use === 'property') return use.via !== 'call' || use.values.length === 0;
  if (row.use !== 'call') return false;
  return use.via === 'call' || (use.via === 'read' && !row.member.includes(':') && row.labels === undefined);
}

function fitsCount(row: SpeltApi, { via, values }: Use): boolean {
  return row.arguments === undefined || via !== 'call' || values.length === row.arguments;
}

function fitsArguments(context: Context, { when, unless, isEmpty }: SpeltApi, use: Use, scope: ScopeIndex): boolean {
  if (isEmpty !== undefined && isNothing(use.values[isEmpty.argument]) !== isEmpty.holds) return false;
  const names = ({ argument, names: constants }: NonNullable<typeof when>): boolean => {
    const expression = argument === 'receiver' ? (use.receiver ?? undefined) : use.values[argument];
    const { program, source } = context;
    return expression !== undefined && namesConstant(program, { source, expression, scope }, constants);
  };
  return (when === undefined || names(when)) && (unless === undefined || !names(unless));
}

/** Whether an argument is nothing, zero or an empty list. */
export function isNothing(value: Expression | undefined): boolean {
  if (value?.kind === 'list') return value.items.length === 0;
  return value?.kind === 'literal' && (value.value === null || Number(value.value) === 0);
}

/** The row whose labels are the call's, or begin them; else the first that is no misprint; else null. */
function bestByLabels(rows: readonly SpeltApi[], labels: readonly string[] | null): SpeltApi | null {
  const written = labels?.join(':');
  return (
    rows.find((row) => row.labels?.join(':') === written) ??
    rows.find((row) => row.labels !== undefined && labels !== null && begins(row.labels, labels)) ??
    rows.find((row) => row.unknown !== true) ??
    rows.find((row) => row.labels === undefined) ??
    null
  );
}

/** What an API is given after the arguments that its row names, such as a closure that trails the call, tells it from no other. */
function begins(named: readonly string[], written: readonly string[]): boolean {
  return named.length > 0 && named.every((label, index) => label === written[index]);
}
