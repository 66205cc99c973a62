import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages of which a bundle holds code.
 * @param root The package's folder.
 * @param inputs The paths of the bundle's input files, relative to it: the keys of the bundler's metafile.
 * @returns Each with its absolute folder and what its package.json says, in the order of the folders.
 */
export function bundledPackages(root, inputs) {
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
  return [...folders].sort().map((path) => {
    const folder = join(root, path);
    const { name, version, description, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder, name, version, description, license };
  });
}
