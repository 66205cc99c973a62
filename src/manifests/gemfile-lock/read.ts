import { exactly } from '../../versions/range.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/** Reads Gemfile.lock: gems under `specs:`, each with its version in brackets (https://bundler.io/guides/rationale.html). */
export const read = serverPackageReader(extract, 'bundle lock');

function* extract(text: string): Generator<FoundPackage> {
  for (const line of linesOf(text)) {
    const [, name, version] = /^ {4}([\w.-]+) \(([\w.]+)(?:-[\w-]+)?\)$/.exec(line.text) ?? [];
    if (name === undefined || version === undefined) continue;
    yield { ecosystem: 'rubygems', name, basis: 'resolved', version, range: exactly(version), offset: line.offset + 4 };
  }
}
