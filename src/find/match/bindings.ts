import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { DeclarationFact } from '../../model/fact.js';
import type { Place } from '../../model/place.js';
import type { Parameter, Scope } from '../../model/source.js';
import { kinOf } from './kin.js';
import { exportedBy } from './modules.js';
import type { DeclarationPlace, IndexedSource, Program } from './program.js';
import type { PlacedScope } from './scopes.js';

/** What a name means where it is used. */
export type Binding =
  | { readonly kind: 'variable'; readonly source: IndexedSource; readonly declaration: DeclarationFact }
  | {
      readonly kind: 'parameter';
      readonly source: IndexedSource;
      readonly parameter: Parameter;
      readonly index: number;
      readonly scope: ScopeIndex;
    }
  | {
      readonly kind: 'import';
      readonly module: string;
      readonly imported: string;
      /** The project's own name of what is imported, where a file of the project declares it; null for a package's. */
      readonly declared: string | null;
    };

/**
 * Finds what a name is bound to: a local variable, a parameter, a property of the enclosing type (in any
 * file of the project), a global variable, or an import.
 * @returns The binding, or null where the project binds the name to nothing.
 */
export function findBinding(
  program: Program,
  source: IndexedSource,
  name: string,
  scope: ScopeIndex,
  before: Place | null,
): Binding | null {
  for (let from: ScopeIndex | null = scope; from !== null;) {
    const index: ScopeIndex = source.binders[from] ?? from;
    const around: Scope | undefined = source.scopes[index];
    if (around === undefined) break;
    const binding = bindingIn(program, source, name, { index, scope: around }, before);
    // A variable that is declared empty gets what a later `require` assigns to it.
    const isEmpty = binding?.kind === 'variable' && isNothing(binding.declaration.value);
    if (binding !== null) return isEmpty ? (importOf(program, source, name) ?? binding) : binding;
    from = around.parent;
  }
  const imported = importOf(program, source, name);
  if (imported !== null) return imported;
  // Only Swift and Objective-C see other files' globals; a JavaScript module is closed.
  const global = source.scoping.modulesAreOpen ? propertyOf(program, source, name) : undefined;
  return global === undefined ? null : { kind: 'variable', ...global };
}

/** Whether a variable is declared with nothing: `let a;`, `let a = null;`, `let a = null as any;`. */
function isNothing(value: Expression | null): boolean {
  if (value?.kind === 'cast') return isNothing(value.value);
  return (
    value === null || (value.kind === 'literal' ? value.value === null : value.kind === 'name' && value.name === 'undefined')
  );
}

/** What an import brings: something of a package, or through any number of files a variable of the project. */
function importOf(program: Program, source: IndexedSource, name: string): Binding | null {
  for (const { module, bindings } of source.imports) {
    const binding = bindings.find(({ local }) => local === name);
    if (binding === undefined) continue;
    const exported = exportedBy(program, source, module, binding.imported);
    if (exported?.kind === 'variable') return exported;
    if (exported?.kind === 'import') return { ...exported, declared: null };
    const declared = exported?.kind === 'named' ? exported.name : null;
    return { kind: 'import', module, imported: binding.imported, declared };
  }
  return null;
}

/** What one scope alone binds a name to. */
function bindingIn(
  program: Program,
  source: IndexedSource,
  name: string,
  { index, scope }: PlacedScope,
  before: Place | null,
): Binding | null {
  const local = latest(source.declarations.get(index)?.get(name), scope.kind === 'type' ? null : before);
  if (local !== null && local.declares !== 'function' && local.declares !== 'type')
    return { kind: 'variable', source, declaration: local };
  if (scope.kind === 'function' || scope.kind === 'closure') {
    const parameter = findParameter(scope.parameters, name);
    return parameter === null ? null : { kind: 'parameter', source, ...parameter, scope: index };
  }
  const property = scope.kind === 'type' ? propertyOf(program, source, `${scope.name}.${name}`) : undefined;
  return property === undefined ? null : { kind: 'variable', ...property };
}

/** A property or global of the source's own platform: a native file does not see a script's names. */
export function propertyOf(program: Program, { platform }: IndexedSource, key: string): DeclarationPlace | undefined {
  const own = program.properties.get(key)?.find(({ source }) => source.platform === platform);
  const dot = key.lastIndexOf('.');
  if (own !== undefined || dot === -1) return own;
  // A subclass, or what conforms to a protocol, has the properties that it inherits.
  for (const type of kinOf(program, key.slice(0, dot))) {
    const inherited = program.properties.get(`${type}${key.slice(dot)}`)?.find(({ source }) => source.platform === platform);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

function findParameter(parameters: readonly Parameter[], name: string): { parameter: Parameter; index: number } | null {
  const index = parameters.findIndex((parameter) => parameter.name === name);
  const shorthand = /^\$(\d)$/.exec(name);
  if (index === -1 && shorthand !== null && parameters.length === 0) {
    return { parameter: { name, label: null, type: null, value: null }, index: Number(shorthand[1]) };
  }
  const parameter = parameters[index];
  return parameter === undefined ? null : { parameter, index };
}

/** The last declaration above a place; the first one where all stand below it. */
function latest(declarations: readonly DeclarationFact[] | undefined, before: Place | null): DeclarationFact | null {
  if (declarations === undefined) return null;
  const above = before === null ? undefined : declarations.findLast(({ place }) => isBefore(place, before));
  return above ?? declarations[0] ?? null;
}

/** Whether one place of a file stands above another. */
function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** Whether two expressions name the same thing in the same way: `self.options` and `options` do. */
export function sameChain(a: Expression, b: Expression): boolean {
  const left = chainOf(a, 0);
  return left !== null && left === chainOf(b, 0);
}

/** A longer chain of names is not compared. */
const longestChain = 32;

/** A chain of names as text, without a leading `self.`; null for anything else. */
function chainOf(expression: Expression, above: number): string | null {
  if (above > longestChain) return null;
  const depth = above + 1;
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'cast' || expression.kind === 'await') return chainOf(expression.value, depth);
  if (expression.kind === 'call' && expression.arguments.length === 0) {
    const callee = chainOf(expression.callee, depth);
    return callee === null ? null : `${callee}()`;
  }
  if (expression.kind !== 'member' || expression.object === null) return null;
  const object = chainOf(expression.object, depth);
  if (object === null) return null;
  return object === 'self' ? expression.name : `${object}.${expression.name}`;
}
