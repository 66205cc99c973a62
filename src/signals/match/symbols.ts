import type { DataTypeId } from '../../model/data-type.js';
import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Place } from '../../model/place.js';
import type { Confidence } from '../../model/signal.js';
import { findBinding } from './bindings.js';
import { namesConstant } from './named-constants.js';
import { fieldUses } from './object-fields.js';
import { renamedMember, type RenamedMember } from './named-uses.js';
import { enclosingTypeName, type IndexedSource, type Program } from './program.js';
import type { TypeResolver } from './types.js';
import { usesIn, type Use } from './uses.js';

/** One symbol of an SDK or of the system, as a `symbols.json` has it. */
export interface SymbolRow {
  /** How its documentation writes it. */
  readonly symbol: string;
  /** `ios`, or the JavaScript framework whose package has it. */
  readonly platform: string;
  /** The type or JavaScript module that owns it. */
  readonly owner: string;
  /** Swift's base name, an Objective-C selector, a property; `init` for a construction. `prefix*` for a family. */
  readonly member: string;
  /** Swift's argument labels, `_` for none; absent where labels do not tell rows apart. */
  readonly labels?: readonly string[];
  readonly use: 'call' | 'property' | 'construct' | 'function';
  /** Only reads or only writes of a property count as the signal. */
  readonly signalOn?: 'read' | 'write';
  readonly signal: string | null;
  /** What this use implies, in place of what its signal implies. */
  readonly implies?: readonly DataTypeId[];
  /** Constants one of which an argument must name, itself or in a list; by name or as the text that they hold. */
  readonly when?: { readonly argument: number; readonly names: readonly string[] };
  /** Constants none of which the argument may name. */
  readonly unless?: { readonly argument: number; readonly names: readonly string[] };
  /** The identifier is read only after the function itself has found that the status is authorized. */
  readonly checksAuthorization?: boolean;
  /** The member of the same value in which the outcome arrives too, as the list that a hook returns has it. */
  readonly outcomeIn?: string;
  /** The argument that may be a plain object in place of a value of the type: its entries are that type's properties. */
  readonly takes?: { readonly argument: number; readonly type: string };
  readonly detail?: DetailRow;
  /**
   * What the name alone says: it is the SDK's, it is where the SDK is imported, or it says nothing; `extension` where it is the
   * SDK's on values of any type, as what extends a protocol is.
   */
  readonly distinct: 'unique' | 'extension' | 'module' | 'common';
  /** The byte sequence that stands in every file with this symbol, where the owner's name is too common. */
  readonly token?: string;
  readonly since: string | null;
  readonly removed: string | null;
  readonly instead?: string;
  /** No SDK version has it: official texts misprint it. */
  readonly unknown?: boolean;
  readonly source: string;
}

/** Where a signal's detail comes from. */
export type DetailRow = ValueDetailRow | EventDetailRow;

/** A detail that is one value: an argument (0-based), or the row itself. */
export interface ValueDetailRow {
  readonly kind: 'identity' | 'user-attribute' | 'att-status';
  readonly argument?: number;
  /** Whether the key of the element that is written is the value, in place of an argument. */
  readonly key?: boolean;
  readonly type?: string;
}

/** What an event carries, by its arguments (0-based); of a property, the value that is assigned is argument 0. */
export interface EventDetailRow {
  readonly kind: 'event';
  /** What carries it, for a sentence: `event`, `screen view`. */
  readonly carrier: string;
  readonly name?: number;
  /** One of mParticle's event types. */
  readonly type?: number;
  /** The dictionary of attributes. */
  readonly attributes?: number;
  /** The key of one attribute. */
  readonly key?: number;
  /** The argument that holds the whole event, and under which keys; only JavaScript writes it as an object. */
  readonly object?: {
    readonly argument: number;
    readonly name: readonly string[];
    readonly type: readonly string[];
    readonly attributes: readonly string[];
  };
  /** Whether mParticle keeps the attributes as the user's: then keys mean what they mean there. */
  readonly ofUser?: boolean;
}

/** A place where a symbol is used. */
export interface SymbolUse {
  readonly row: SymbolRow;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly place: Place;
  readonly confidence: Confidence;
  readonly via: 'call' | 'read' | 'write';
  /** For a call its arguments; for a write the value that is assigned. */
  readonly values: readonly Expression[];
  /** What the member is used on; null for a function or a construction. */
  readonly receiver: Expression | null;
  readonly expression: Expression;
}

/**
 * Finds every use of a table's symbols.
 * @param program The project.
 * @param types Resolves receivers.
 * @param rows The table.
 * @param isModule Whether an imported module is the SDK's.
 */
export function findUses(
  program: Program,
  types: TypeResolver,
  rows: readonly SymbolRow[],
  isModule: (module: string) => boolean,
): readonly SymbolUse[] {
  const table = indexRows(rows);
  const taken = new Set<Expression>();
  return program.sources.flatMap((source) => {
    const imports = source.imports.some(({ module }) => isModule(module));
    return usesIn(source).flatMap(({ use, scope }) => {
      const context: Context = { program, types, table, source, imports };
      const found = judge(context, use, scope);
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

/** What a plain object sets that stands for a value of the SDK's own type. */
function takenFields(context: Context, { row, values, source, scope, confidence }: SymbolUse): readonly SymbolUse[] {
  const takes = confidence === 'certain' ? row.takes : undefined;
  const value = takes === undefined ? undefined : values[takes.argument];
  if (takes === undefined || value === undefined) return [];
  return fieldUses(context.program, source, value, scope).flatMap((field) => {
    const named: RenamedMember = { member: field.use.member, owner: takes.type, from: null };
    const found = judgeMember({ ...context, source: field.source }, field.use, field.scope, named);
    return found === null ? [] : [found];
  });
}

interface RowTable {
  readonly owners: ReadonlySet<string>;
  readonly byMember: ReadonlyMap<string, readonly SymbolRow[]>;
  readonly prefixes: readonly SymbolRow[];
}

function indexRows(rows: readonly SymbolRow[]): RowTable {
  const byMember = new Map<string, SymbolRow[]>();
  for (const row of rows) byMember.set(row.member, [...(byMember.get(row.member) ?? []), row]);
  return {
    owners: new Set(rows.map(({ owner }) => owner)),
    byMember,
    prefixes: rows.filter(({ member }) => member.endsWith('*')),
  };
}

function candidates(table: RowTable, member: string): readonly SymbolRow[] {
  const exact = table.byMember.get(member) ?? [];
  return [...exact, ...table.prefixes.filter((row) => member.startsWith(row.member.slice(0, -1)))];
}

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  readonly table: RowTable;
  readonly source: IndexedSource;
  readonly imports: boolean;
}

function judge(context: Context, use: Use, scope: ScopeIndex): SymbolUse | null {
  const renamed = use.receiver === null ? renamedMember(context.program, context.types, context.source, use, scope) : null;
  if (renamed !== null) return judgeMember(context, { ...use, member: renamed.member }, scope, renamed);
  return judgeMember(context, use, scope, null);
}

function judgeMember(context: Context, use: Use, scope: ScopeIndex, renamed: RenamedMember | null): SymbolUse | null {
  const member = use.via === 'call' && isConstruction(context, use, scope) ? 'init' : use.member;
  const named = candidates(context.table, member);
  if (named.length === 0) return null;
  const rows = named.filter(
    (row) => fitsPlatform(row, context.source) && fitsUse(row, use) && fitsArguments(context, row, use, scope),
  );
  if (rows.length === 0) return null;
  const owner = renamed === null ? ownerOf(context, use, scope, member) : renamed.owner;
  const owned = owner === null ? [] : rows.filter((row) => isA(context.program, owner, row.owner));
  const certain = bestByLabels(owned, use.labels);
  if (certain !== null) return found(context, use, scope, certain, recoveredConfidence(context.source, use.place, 'certain'));
  if (use.receiver === null) return null;
  // A name that several types have is taken for the one that still has it.
  const telling = rows.filter((row) => tells(row, owner, context));
  const guess = bestByLabels(
    telling.toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null)),
    use.labels,
  );
  return guess === null ? null : found(context, use, scope, guess, 'likely');
}

/** Whether the name tells enough, on a value of a known type that is not its owner's, or of an unknown one. */
function tells({ distinct }: SymbolRow, owner: string | null, { imports }: Context): boolean {
  if (distinct === 'extension') return true;
  return owner === null && (distinct === 'unique' || (distinct === 'module' && imports));
}

function found({ source }: Context, use: Use, scope: ScopeIndex, row: SymbolRow, confidence: Confidence): SymbolUse {
  const { via, values, place, receiver, expression } = use;
  return { row, source, scope, place, confidence, via, values, receiver, expression };
}

/** In a region that only tokens recovered, a receiver is at most likely. */
function recoveredConfidence(source: IndexedSource, place: Place, confidence: Confidence): Confidence {
  return source.recovered.some(({ first, last }) => place.line >= first && place.line <= last) ? 'likely' : confidence;
}

/** A call of a type's name, or of an initialiser on it. */
function isConstruction({ program, source, table }: Context, use: Use, scope: ScopeIndex): boolean {
  if (/^init([A-Z:]|$)/.test(use.member)) return true;
  // Most constructions are of types that neither the table nor the project knows.
  if (!table.owners.has(use.member) && !program.types.has(use.member)) return false;
  return (
    use.receiver === null &&
    /^[A-Z]/.test(use.member) &&
    findBinding(program, source, use.member, scope, use.place)?.kind !== 'variable'
  );
}

/** The type that owns a use: of the receiver, of a construction, of an imported function, or the enclosing type. */
function ownerOf({ program, types, source }: Context, use: Use, scope: ScopeIndex, member: string): string | null {
  if (use.receiver !== null) return types.typeOf({ source, expression: use.receiver, scope });
  if (use.expression.kind !== 'call') return null;
  const { callee } = use.expression;
  if (callee.kind === 'member') return null;
  if (member === 'init') return types.typeOf({ source, expression: use.expression, scope });
  return findBinding(program, source, use.member, scope, use.place) === null ? enclosingTypeName(source, scope) : null;
}

/** Whether a type is another one, or a project's subclass of it. Each type is looked at once: protocols may inherit in any net. */
function isA({ inherits }: Program, type: string, owner: string): boolean {
  if (type === owner) return true;
  const parents = inherits.get(type);
  if (parents === undefined) return false;
  const seen = new Set(parents);
  for (const parent of seen) for (const further of inherits.get(parent) ?? []) seen.add(further);
  return seen.has(owner);
}

function fitsPlatform({ platform }: SymbolRow, source: IndexedSource): boolean {
  return (platform === 'ios') === (source.platform === 'ios');
}

function fitsUse(row: SymbolRow, use: Use): boolean {
  if (row.use === 'construct') return use.via === 'call';
  if (row.use === 'function') return use.via === 'call';
  // Objective-C sends a message to read a property: [manager advertisingIdentifier].
  if (row.use === 'property') return use.via !== 'call' || use.values.length === 0;
  return use.via === 'call' || (use.via === 'read' && !row.member.includes(':') && row.labels === undefined);
}

function fitsArguments(context: Context, { when, unless }: SymbolRow, use: Use, scope: ScopeIndex): boolean {
  const names = ({ argument, names: constants }: NonNullable<typeof when>): boolean => {
    const expression = use.values[argument];
    const { program, source } = context;
    return expression !== undefined && namesConstant(program, { source, expression, scope }, constants);
  };
  return (when === undefined || names(when)) && (unless === undefined || !names(unless));
}

/** The row whose labels are the call's; else the first that is no misprint; else null. */
function bestByLabels(rows: readonly SymbolRow[], labels: readonly string[] | null): SymbolRow | null {
  const written = labels?.join(':');
  return (
    rows.find((row) => row.labels?.join(':') === written) ??
    rows.find((row) => row.unknown !== true) ??
    rows.find((row) => row.labels === undefined) ??
    null
  );
}
