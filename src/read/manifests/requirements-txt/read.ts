import { requirementIn } from '../python-requirements.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/** Reads requirements.txt: one requirement a line (https://pip.pypa.io/en/stable/reference/requirements-file-format/). */
export const read = serverPackageReader({ extract, tool: () => null, cutAt });

/** A line that ends with an operator, a comma, an open bracket or a backslash goes on; the last one cannot. */
function cutAt(text: string): number | null {
  const whole = text.replace(/\s*(?:#.*)?\s*$/, '');
  return /[=<>~!,[;\\.]$/.test(whole) ? whole.lastIndexOf('\n') + 1 : null;
}

function* extract(text: string): Generator<FoundPackage> {
  for (const { text: line, offset } of linesOf(text)) {
    const found = requirementIn(line.replace(/\s*(?:#.*|\\)$/, ''), offset);
    if (found !== null) yield found;
  }
}
