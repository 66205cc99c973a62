import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.mjs';
import { folderOf, grammars } from './grammars/copy.mjs';

/**
 * The licences of the libraries that a bundle holds, which most of them ask to be passed on.
 * @param root The package's folder.
 * @param inputs The paths of the bundle's input files, relative to it.
 * @returns A text with every library's name, version, licence and the file that states it, those of grammars included.
 */
export function bundledLicenses(root, inputs) {
  const parts = bundledPackages(root, inputs).map(({ folder, name, version, license }) => {
    const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}`.trim();
  });
  const compiled = grammars.map(({ file, package: from, grammar, license, licenseText }) => {
    const { version } = JSON.parse(readFileSync(join(folderOf(from), 'package.json'), 'utf8'));
    const origin = `grammars/${file}: ${grammar}, compiled in ${from} ${version} (${license})`;
    return `${origin}\n\n${readFileSync(join(root, licenseText), 'utf8').trim()}`;
  });
  const all = [...parts, ...compiled].join(`\n\n${'-'.repeat(80)}\n\n`);
  return `The files beside this one hold these libraries.\n\n${all}\n`;
}
