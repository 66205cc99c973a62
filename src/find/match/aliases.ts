import type { ScopeIndex } from '../../model/expression.js';
import { enclosingTypeName, type AliasPlace, type IndexedSource, type Program } from './program.js';
import { encloses } from './scopes.js';

/** Aliases of aliases are followed no deeper: a cycle must end. */
const deepest = 8;

/**
 * The type that a name of a type stands for where it is used: what an alias is declared as, what a type parameter is bound to.
 * @returns The name itself where it is no alias.
 */
export function aliasedType(program: Program, source: IndexedSource, scope: ScopeIndex, name: string): string {
  let current = name;
  for (let depth = 0; depth < deepest; depth += 1) {
    const alias = aliasSeen(program, source, scope, current);
    if (alias === null) break;
    current = alias.type;
  }
  return current;
}

function aliasSeen(program: Program, source: IndexedSource, scope: ScopeIndex, name: string): AliasPlace | null {
  const dot = name.lastIndexOf('.');
  const aliases = program.aliases.get(dot === -1 ? name : name.slice(dot + 1));
  if (aliases === undefined) return null;
  const owner = dot === -1 ? enclosingTypeName(source, scope) : name.slice(0, dot);
  const here = dot === -1 ? aliases.filter((alias) => alias.source === source && encloses(source, alias.scope, scope)) : [];
  const inType = aliases.filter((alias) => owner !== null && enclosingTypeName(alias.source, alias.scope) === owner);
  const isGlobal = (alias: AliasPlace): boolean =>
    dot === -1 && alias.source.platform === source.platform && alias.source.scopes[alias.scope]?.kind === 'file';
  return here.at(-1) ?? inType.find(inTypeItself) ?? aliases.find(isGlobal) ?? null;
}

/** What a function declares is seen in that function alone. */
function inTypeItself({ source, scope }: AliasPlace): boolean {
  return source.scopes[scope]?.kind === 'type';
}
