// Puts the engine and the grammars of the languages that are read with WebAssembly into dist/grammars, where src/read/syntax/grammar
// looks for them. The build does so, and so do the tests.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The files, with the package that each comes from and its licence. */
export const grammars = JSON.parse(readFileSync(join(root, 'scripts/grammars/grammars.json'), 'utf8'));

/** Copies the files that are not there yet. */
export function copyGrammars() {
  const folder = join(root, 'dist', 'grammars');
  mkdirSync(folder, { recursive: true });
  for (const { file, package: from, path } of grammars) {
    const source = join(folderOf(from), path);
    const target = join(folder, file);
    if (sizeOf(target) === sizeOf(source)) continue;
    // Another process may read the file meanwhile.
    const beside = `${target}.${String(process.pid)}`;
    copyFileSync(source, beside);
    renameSync(beside, target);
  }
}

/** Where a package is installed: beside the project, or hoisted to a folder above it. */
export function folderOf(name) {
  for (let folder = root; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate) || folder === dirname(folder)) return candidate;
  }
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
