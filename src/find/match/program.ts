import { inheritedTypes } from '../../catalog/apis/spelt.js';
import type { Call, ScopeIndex } from '../../model/expression.js';
import type { DeclarationFact, ImportFact, ReturnFact } from '../../model/fact.js';
import { addToGroup } from '../../model/group-by.js';
import type { Code } from '../../model/module.js';
import type { FunctionScope, LanguageName, Scope, Source } from '../../model/source.js';
import { enclosingBody, nestingOf, type Nesting } from './scopes.js';

/**
 * What targets say of a file: that one takes it that ships, so that no name of a folder makes it something else; that it is in no app,
 * since only test targets take it, or none of a project that compiles what lies around it; or nothing.
 */
export type Shipping = 'ships' | 'in-no-app' | 'untold';

/** What is known of the files of a project by its targets. */
export interface TargetFiles {
  shipping(file: string): Shipping;
  /** Whether a file runs on a server, by its folder. */
  isOfServer(file: string): boolean;
  readonly pages: AppPages;
}

/** What is known of the pages of a project's apps. */
export interface AppPages {
  /** The folders of apps that are made of pages, each with a slash at its end; empty for the root. */
  readonly folders: readonly string[];
  /** Whether a target of an app copies a file into its bundle. */
  isBundled(file: string): boolean;
}

const untold: TargetFiles = {
  ...{ shipping: () => 'untold', isOfServer: () => false },
  pages: { folders: [], isBundled: () => false },
};

/** All parsed sources of the audited project, indexed by what detectors ask. */
export interface Program {
  readonly sources: readonly IndexedSource[];
  readonly pages: AppPages;
  /** Whether a file runs on a server, by its folder. */
  isOfServer(file: string): boolean;
  /** Functions and methods with a body, by base name or selector. */
  readonly functions: ReadonlyMap<string, readonly FunctionPlace[]>;
  /** Functions and methods with a body by the names that code of another language has for them. */
  readonly foreign: ReadonlyMap<string, readonly FunctionPlace[]>;
  /** Names of the types that the project itself declares; extensions of others' types are not among them. */
  readonly types: ReadonlySet<string>;
  /** Superclasses and protocols of the types that the project declares or extends, by name. */
  readonly inherits: ReadonlyMap<string, readonly string[]>;
  /** What another name of a type stands for, by that name: aliases, and the types to which type parameters are bound. */
  readonly aliases: ReadonlyMap<string, readonly AliasPlace[]>;
  /** Properties by `Type.name`, and global variables by name. */
  readonly properties: ReadonlyMap<string, readonly DeclarationPlace[]>;
  /** Cases of enumerations by `Type.name`. */
  readonly cases: ReadonlyMap<string, readonly DeclarationPlace[]>;
  /** Call facts by the callee's own name. */
  readonly calls: ReadonlyMap<string, readonly CallPlace[]>;
}

/** A source with its facts by what is asked of them. */
export interface IndexedSource extends Source, Nesting {
  readonly shipping: Shipping;
  /** Declarations by scope and name, in source order. */
  readonly declarations: ReadonlyMap<ScopeIndex, ReadonlyMap<string, readonly DeclarationFact[]>>;
  readonly imports: readonly ImportFact[];
  /** What each function and closure gives, by its scope. */
  readonly returns: ReadonlyMap<ScopeIndex, readonly ReturnFact[]>;
  /** For a closure's scope, the call that takes it as an argument and at which index. */
  readonly closureCalls: ReadonlyMap<ScopeIndex, { readonly call: Call; readonly argument: number; readonly scope: ScopeIndex }>;
  /** The scope of each function and closure. */
  readonly scopeOf: ReadonlyMap<Code, ScopeIndex>;
}

/** A function scope and where it stands. */
export interface FunctionPlace {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  readonly function: FunctionScope;
  /** The enclosing type's name, or null. */
  readonly type: string | null;
}

/** A declaration and where it stands. */
export interface DeclarationPlace {
  readonly source: IndexedSource;
  readonly declaration: DeclarationFact;
}

/** Another name of a type and where it is declared. */
export interface AliasPlace {
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
  /** The type that it stands for, as written. */
  readonly type: string;
}

/** A call and where it stands. */
export interface CallPlace {
  readonly source: IndexedSource;
  readonly call: Call;
  readonly scope: ScopeIndex;
}

/**
 * Indexes the parsed sources.
 * @param sources In the order of their paths.
 * @param files What targets tell of the files.
 */
export function createProgram(sources: readonly Source[], { shipping, isOfServer, pages }: TargetFiles = untold): Program {
  const indexed = sources.map((source) => indexOf(source, shipping(source.file)));
  const functions = new Map<string, FunctionPlace[]>();
  const foreign = new Map<string, FunctionPlace[]>();
  const types = new Set<string>();
  const inherits = new Map<string, string[]>();
  for (const { type, of } of inheritedTypes) addToGroup(inherits, type, of);
  const aliases = new Map<string, AliasPlace[]>();
  const properties = new Map<string, DeclarationPlace[]>();
  const cases = new Map<string, DeclarationPlace[]>();
  const calls = new Map<string, CallPlace[]>();
  for (const source of indexed) {
    indexScopes(source, functions, foreign, inherits);
    for (const fact of source.facts) {
      if (fact.kind === 'call') addToGroup(calls, calleeName(fact.call), { source, call: fact.call, scope: fact.scope });
      if (fact.kind !== 'declaration') continue;
      if (fact.declares === 'type') indexType(source, fact, types, aliases);
      indexValue(source, fact, properties, cases);
    }
  }
  for (const [alias, places] of aliases) inheritUnderOwnName(inherits, alias, places);
  return { sources: indexed, pages, isOfServer, functions, foreign, types, inherits, aliases, properties, cases, calls };
}

/** What an extension of another name of a type says of it, it says of the type: `extension Analytics: Client {}`. */
function inheritUnderOwnName(inherits: Map<string, string[]>, alias: string, [only, ...others]: readonly AliasPlace[]): void {
  if (only === undefined || others.length > 0) return;
  for (const parent of inherits.get(alias) ?? []) addToGroup(inherits, only.type, parent);
}

function indexType(source: IndexedSource, fact: DeclarationFact, types: Set<string>, aliases: Map<string, AliasPlace[]>): void {
  if (fact.body !== null) types.add(fact.name);
  else if (fact.type !== null && fact.type !== fact.name)
    addToGroup(aliases, fact.name, { source, scope: fact.scope, type: fact.type });
}

function indexValue(
  source: IndexedSource,
  fact: DeclarationFact,
  properties: Map<string, DeclarationPlace[]>,
  cases: Map<string, DeclarationPlace[]>,
): void {
  const type = enclosingTypeName(source, fact.scope);
  const isGlobal = source.scopes[fact.scope]?.kind === 'file';
  if (fact.declares === 'case' && type !== null) addToGroup(cases, `${type}.${fact.name}`, { source, declaration: fact });
  if (fact.declares === 'property' && type !== null)
    addToGroup(properties, `${type}.${fact.name}`, { source, declaration: fact });
  else if (fact.declares === 'variable' && isGlobal) addToGroup(properties, fact.name, { source, declaration: fact });
}

/** Functions by their names. */
type FunctionGroups = Map<string, FunctionPlace[]>;

function indexScopes(
  source: IndexedSource,
  functions: FunctionGroups,
  foreign: FunctionGroups,
  inherits: Map<string, string[]>,
): void {
  source.scopes.forEach((scope, index) => {
    if (scope.kind === 'function') {
      const place = { source, scope: index, function: scope, type: enclosingTypeName(source, index) };
      addToGroup(functions, scope.name, place);
      for (const name of scope.alsoNamed ?? []) addToGroup(foreign, name, place);
    }
    if (scope.kind === 'type') for (const parent of scope.inherits) addToGroup(inherits, scope.name, parent);
  });
}

const none: readonly FunctionPlace[] = [];

/**
 * The functions that a name can mean in code of a language: those of the name, and those of other languages that it calls so.
 * @param program The project.
 * @param language The language of the code that has the name.
 */
export function functionsNamed({ functions, foreign }: Program, language: LanguageName, name: string): readonly FunctionPlace[] {
  const own = functions.get(name) ?? none;
  const others = foreign.get(name)?.filter(({ source }) => source.language !== language) ?? none;
  return others.length === 0 ? own : [...own, ...others];
}

const indexes = new WeakMap<Source, IndexedSource>();

/** The index of a source is made once: reading further files leaves it what it is. */
function indexOf(source: Source, shipping: Shipping): IndexedSource {
  const known = indexes.get(source);
  if (known?.shipping === shipping) return known;
  const index = indexSource(source, shipping);
  indexes.set(source, index);
  return index;
}

function indexSource(source: Source, shipping: Shipping): IndexedSource {
  const declarations = new Map<ScopeIndex, Map<string, DeclarationFact[]>>();
  const imports: ImportFact[] = [];
  const returns = new Map<ScopeIndex, ReturnFact[]>();
  const closureCalls = new Map<ScopeIndex, { call: Call; argument: number; scope: ScopeIndex }>();
  const scopeOf = new Map<Code, ScopeIndex>();
  source.scopes.forEach((scope, index) => {
    if (scope.kind === 'function' || scope.kind === 'closure') scopeOf.set(scope.code, index);
  });
  const declaring = new Set(source.facts.flatMap((fact) => (fact.kind === 'declaration' ? [fact.scope] : [])));
  const nesting = nestingOf(source, declaring);
  for (const fact of source.facts) {
    if (fact.kind === 'return') addToGroup(returns, enclosingBody({ ...nesting, scopes: source.scopes }, fact.scope), fact);
    if (fact.kind === 'import') imports.push(fact);
    if (fact.kind === 'declaration') {
      const names = declarations.get(fact.scope) ?? new Map<string, DeclarationFact[]>();
      addToGroup(names, fact.name, fact);
      declarations.set(fact.scope, names);
    }
    if (fact.kind !== 'call') continue;
    fact.call.arguments.forEach(({ value }, argument) => {
      if (value.kind === 'closure') closureCalls.set(scopeOf.get(value) ?? 0, { call: fact.call, argument, scope: fact.scope });
    });
  }
  return { ...source, shipping, declarations, imports, returns, closureCalls, scopeOf, ...nesting };
}

/** The callee's own name: of the member or the name that is called; empty for anything else. */
export function calleeName(call: Call): string {
  return call.callee.kind === 'member' || call.callee.kind === 'name' ? call.callee.name : '';
}

/** The name of the innermost type that encloses a scope, or null. */
export function enclosingTypeName(source: IndexedSource, scope: ScopeIndex): string | null {
  for (let index: ScopeIndex | null = scope; index !== null;) {
    const current: Scope | undefined = source.scopes[source.bodies[index] ?? index];
    if (current === undefined) return null;
    if (current.kind === 'type') return current.name;
    index = current.parent;
  }
  return null;
}
