import type { Expression } from '../../model/expression.js';
import type { DeclarationFact } from '../../model/fact.js';
import type { IndexedSource, Program } from './program.js';

/** What a file of the project hands out under a name, or the package that it comes from. */
export type Exported =
  | { readonly kind: 'variable'; readonly source: IndexedSource; readonly declaration: DeclarationFact }
  | { readonly kind: 'named'; readonly source: IndexedSource; readonly name: string }
  | { readonly kind: 'import'; readonly module: string; readonly imported: string }
  /** A file of the project as a whole: what `export * as x from './file'` hands on. */
  | { readonly kind: 'file'; readonly source: IndexedSource; readonly module: string };

/** Files that hand on what they import from each other are followed no deeper. */
const deepest = 8;

/**
 * Follows an import through any number of files that hand it on.
 * @param program The project.
 * @param from The file that imports.
 * @param module What it imports from, as written.
 * @param name The imported name; `default`, `*` for all of it.
 * @returns Null where the module is a file of the project that hands out no such name.
 */
export function exportedBy(program: Program, from: IndexedSource, module: string, name: string, depth = 0): Exported | null {
  const target = fileOf(program, from, module);
  if (target !== null && name === '*') return { kind: 'file', source: from, module };
  if (target === null || depth > deepest) return { kind: 'import', module, imported: name };
  return ownExport(program, target, name, depth) ?? handedOn(program, target, name, depth);
}

/** What a file exports itself under a name: what it says that it exports, else what it declares. What it exports as one object has no other names. */
function ownExport(program: Program, source: IndexedSource, name: string, depth: number): Exported | null {
  const exports = source.statements.flatMap((statement) => (statement.kind === 'export' ? [statement] : []));
  for (const { exported, value } of exports) {
    const plain = value.kind === 'assignment' ? value.value : value;
    if (exported === name || (exported === '*' && name === 'default')) return exportedValue(program, source, plain, depth);
    const entry = exported === '*' && plain.kind === 'object' ? plain.entries.find(({ key }) => key === name) : undefined;
    if (entry !== undefined) return exportedValue(program, source, entry.value, depth);
  }
  return exports.some(({ exported }) => exported === '*') ? null : declaredIn(source, name);
}

function declaredIn(source: IndexedSource, name: string): Exported | null {
  const declaration = source.declarations.get(0)?.get(name)?.[0];
  if (declaration === undefined) return null;
  return declaration.declares === 'variable' ? { kind: 'variable', source, declaration } : { kind: 'named', source, name };
}

/** What a file hands on that it imports itself. */
function handedOn(program: Program, source: IndexedSource, name: string, depth: number): Exported | null {
  for (const { module, exports } of source.imports) {
    const handed = exports.find(({ exported }) => exported === name) ?? exports.find(({ exported }) => exported === '*');
    if (handed === undefined) continue;
    const isAll = handed.imported === '*' && handed.exported === '*';
    const found = exportedBy(program, source, module, isAll ? name : handed.imported, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function exportedValue(program: Program, source: IndexedSource, value: Expression, depth: number): Exported {
  if (value.kind === 'name') {
    const declared = declaredIn(source, value.name);
    if (declared !== null) return declared;
    for (const { module, bindings } of source.imports) {
      const binding = bindings.find(({ local }) => local === value.name);
      const found = binding === undefined ? null : exportedBy(program, source, module, binding.imported, depth + 1);
      if (found !== null) return found;
    }
  }
  return { kind: 'variable', source, declaration: declarationOf(value) };
}

/** What an exported value is declared as: it is the same each time. */
const declarations = new WeakMap<Expression, DeclarationFact>();

function declarationOf(value: Expression): DeclarationFact {
  const known = declarations.get(value) ?? {
    kind: 'declaration',
    declares: 'variable',
    name: 'default',
    type: null,
    value,
    body: null,
    place: value.place,
    scope: 0,
    recovered: false,
  };
  declarations.set(value, known);
  return known;
}

/** What a path that an import names may leave out, what iOS runs first. */
const endings = [
  '',
  '.ios.ts',
  '.ios.tsx',
  '.ios.js',
  '.ios.jsx',
  '.native.ts',
  '.native.tsx',
  '.native.js',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '/index.ts',
  '/index.tsx',
  '/index.js',
];

const files = new WeakMap<Program, ReadonlyMap<string, IndexedSource>>();

function filesOf(program: Program): ReadonlyMap<string, IndexedSource> {
  const known = files.get(program) ?? new Map(program.sources.map((source) => [source.file, source]));
  files.set(program, known);
  return known;
}

/** The file of the project that a module's path means, or null for a package. */
export function fileOf(program: Program, from: IndexedSource, module: string): IndexedSource | null {
  const path = module.startsWith('.') ? resolve(from.file.split('/').slice(0, -1), module) : module.replace(/^[@~]\//, 'src/');
  if (!module.startsWith('.') && path === module && !module.startsWith('src/')) return null;
  const plain = path.replace(/\.[cm]?js$/, '');
  for (const ending of endings) {
    const found = filesOf(program).get(`${path}${ending}`) ?? filesOf(program).get(`${plain}${ending}`);
    if (found !== undefined) return found;
  }
  return null;
}

function resolve(folder: readonly string[], module: string): string {
  const parts = [...folder];
  for (const part of module.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
