import type { Call, Expression, Member, Name } from '../../model/expression.js';
import { findBinding } from './bindings.js';
import { exportedBy, fileOf, type Exported } from './modules.js';
import type { Located } from './type-context.js';
import type { IndexedSource, Program } from './program.js';

/** Names that stand for names are followed no deeper: a cycle must end. */
const deepest = 8;

/** A file of the project as a value, as the file that imports it names it. */
interface Namespace {
  readonly source: IndexedSource;
  readonly module: string;
}

/**
 * What a member of a file of the project is, where the file is imported as a whole: `import * as sdk from './sdk'`,
 * `require('./sdk')`, `await import('./sdk')`.
 * @returns Null where the object is no such file, or hands out nothing under the name.
 */
export function exportedMember(program: Program, located: Located, member: Member): Exported | null {
  return exportedWithin(program, located, member, 0);
}

function exportedWithin(program: Program, located: Located, { object, name }: Member, depth: number): Exported | null {
  const namespace = object === null ? null : namespaceOf(program, { ...located, expression: object }, depth);
  return namespace === null ? null : exportedBy(program, namespace.source, namespace.module, name);
}

function namespaceOf(program: Program, located: Located, above: number): Namespace | null {
  const { source, expression } = located;
  if (above > deepest) return null;
  const depth = above + 1;
  if (expression.kind === 'await') return namespaceOf(program, { ...located, expression: expression.value }, depth);
  if (expression.kind === 'call') return projectFile(program, source, importedModule(expression));
  if (expression.kind === 'member') return fileIn(exportedWithin(program, located, expression, depth));
  return expression.kind === 'name' ? namespaceNamed(program, located, expression, depth) : null;
}

function namespaceNamed(program: Program, { source, scope }: Located, expression: Name, depth: number): Namespace | null {
  for (const { module, bindings } of source.imports) {
    const own = bindings.find(({ local }) => local === expression.name);
    if (own !== undefined) return fileIn(exportedBy(program, source, module, own.imported));
  }
  const binding = findBinding(program, source, expression.name, scope, expression.place);
  const value = binding?.kind === 'variable' ? binding.declaration.value : null;
  if (binding?.kind !== 'variable' || value === null) return null;
  return namespaceOf(program, { source: binding.source, expression: value, scope: binding.declaration.scope }, depth);
}

function fileIn(exported: Exported | null): Namespace | null {
  return exported?.kind === 'file' ? exported : null;
}

function projectFile(program: Program, source: IndexedSource, module: string | null): Namespace | null {
  return module === null || fileOf(program, source, module) === null ? null : { source, module };
}

/** The module that `import('x')` or `require('x')` gives, or null. */
export function importedModule({ callee, arguments: [argument] }: Call): string | null {
  if (callee.kind !== 'name' || !/^(?:import|require)$/.test(callee.name)) return null;
  return argument?.value.kind === 'literal' ? String(argument.value.value) : null;
}

/**
 * The entry of a plain object that a member names: `services.sdk` of `const services = { sdk: MParticle }`.
 * @returns Null where the object is not in sight, or has no such entry.
 */
export function entryOf(program: Program, located: Located, member: Member): Located | null {
  return entryWithin(program, located, member, 0);
}

function entryWithin(program: Program, located: Located, { object, name }: Member, depth: number): Located | null {
  const whole = object === null ? null : plainObject(program, { ...located, expression: object }, depth);
  const entry = whole?.expression.kind === 'object' ? whole.expression.entries.find(({ key }) => key === name) : undefined;
  return whole === null || entry === undefined ? null : { ...whole, expression: entry.value };
}

/** The object literal that an expression stands for. */
function plainObject(program: Program, located: Located, above: number): Located | null {
  const { expression } = located;
  if (above > deepest) return null;
  const depth = above + 1;
  if (expression.kind === 'object') return located;
  if (expression.kind === 'await') return plainObject(program, { ...located, expression: expression.value }, depth);
  const meant =
    expression.kind === 'member' ? memberMeant(program, located, expression, depth) : nameMeant(program, located, expression);
  return meant === null ? null : plainObject(program, meant, depth);
}

function memberMeant(program: Program, located: Located, member: Member, depth: number): Located | null {
  const exported = exportedWithin(program, located, member, depth);
  if (exported === null) return entryWithin(program, located, member, depth);
  if (exported.kind !== 'variable' || exported.declaration.value === null) return null;
  return { source: exported.source, expression: exported.declaration.value, scope: exported.declaration.scope };
}

function nameMeant(program: Program, { source, scope }: Located, expression: Expression): Located | null {
  if (expression.kind !== 'name') return null;
  const binding = findBinding(program, source, expression.name, scope, expression.place);
  if (binding?.kind !== 'variable' || binding.declaration.value === null) return null;
  return { source: binding.source, expression: binding.declaration.value, scope: binding.declaration.scope };
}
