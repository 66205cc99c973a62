import { requirementIn } from '../python-requirements.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/** Reads requirements.txt: one requirement a line (https://pip.pypa.io/en/stable/reference/requirements-file-format/). */
export const read = serverPackageReader(extract);

function* extract(text: string): Generator<FoundPackage> {
  for (const { text: line, offset } of linesOf(text)) {
    const found = requirementIn(line.replace(/\s*(?:#.*|\\)$/, ''), offset);
    if (found !== null) yield found;
  }
}
