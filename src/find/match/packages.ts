import type { Expression } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import type { IndexedSource, Program } from './program.js';
import type { Located } from './type-context.js';
import type { TypeResolver } from './types.js';

/** A chain of names and calls is followed no deeper. */
const deepest = 8;

/**
 * The modules of packages to which something that no file of the project declares can belong: the one from which its name, or what it is
 * a member of, is imported; where files see all that they import without naming it, any that the file imports.
 * @param program The project.
 * @param types Resolves receivers.
 * @param located What it is, such as what a call calls, with its file and scope.
 * @returns The modules as the file names them, each once.
 */
export function modulesBehind(program: Program, types: TypeResolver, located: Located): readonly string[] {
  return [...new Set(modulesOf({ program, types }, located, 0))];
}

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
}

function modulesOf(context: Context, located: Located, depth: number): readonly string[] {
  if (depth > deepest) return [];
  const { expression } = located;
  switch (expression.kind) {
    case 'name':
      return modulesOfName(context, located, expression.name, depth);
    case 'member':
      return expression.object === null
        ? []
        : modulesOfReceiver(context, { ...located, expression: expression.object }, depth + 1);
    case 'call':
      return modulesOf(context, { ...located, expression: expression.callee }, depth + 1);
    case 'await':
    case 'cast':
      return modulesOf(context, { ...located, expression: expression.value }, depth + 1);
    default:
      return [];
  }
}

function modulesOfReceiver(context: Context, located: Located, depth: number): readonly string[] {
  const type = context.types.typeOf(located);
  return type === null ? modulesOf(context, located, depth) : modulesOfType(context, located, type);
}

function modulesOfName(context: Context, { source, scope, expression }: Located, name: string, depth: number): readonly string[] {
  const { program } = context;
  const binding = findBinding(program, source, name, scope, expression.place);
  if (binding?.kind === 'import') return binding.declared === null ? [binding.module] : [];
  if (binding?.kind === 'variable' && binding.declaration.value !== null) {
    const { declaration, source: declaredIn } = binding;
    return modulesOf(
      context,
      { source: declaredIn, scope: declaration.scope, expression: declaration.value as Expression },
      depth + 1,
    );
  }
  const isOwn = program.functions.has(name) || program.types.has(name);
  return binding !== null || isOwn || !source.scoping.modulesAreOpen ? [] : importedBy(source);
}

/** A type is named after the module that it is imported from; where files see all that they import, it is named alone. */
function modulesOfType({ program }: Context, { source }: Located, type: string): readonly string[] {
  if (source.scoping.modulesAreOpen) return program.types.has(type) ? [] : importedBy(source);
  const known = modules.get(program) ?? new Set(program.sources.flatMap(importedBy));
  modules.set(program, known);
  for (let end = type.length; end !== -1; end = type.lastIndexOf('.', end - 1))
    if (known.has(type.slice(0, end))) return [type.slice(0, end)];
  return [];
}

/** The modules that any file of a project imports. */
const modules = new WeakMap<Program, ReadonlySet<string>>();

function importedBy({ imports }: IndexedSource): readonly string[] {
  return imports.map(({ module }) => module);
}
