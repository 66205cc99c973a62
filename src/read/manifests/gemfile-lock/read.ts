import { exactly } from '../../../catalog/versions/range.js';
import { linesOf, serverPackageReader, type FoundPackage } from '../server-packages.js';

/** Reads Gemfile.lock: gems under `specs:`, each with its version in brackets (https://bundler.io/guides/rationale.html). */
export const read = serverPackageReader({
  extract,
  tool: () => 'bundle lock',
  // Bundler ends each lock file with the gems that the Gemfile asks for, and what comes after them.
  cutAt: (text) => (text === '' || /^DEPENDENCIES$/m.test(text) ? null : text.length),
});

function* extract(text: string): Generator<FoundPackage> {
  for (const line of linesOf(text)) {
    const [, name, version] = /^ {4}([\w.-]+) \(([\w.]+)(?:-[\w-]+)?\)$/.exec(line.text) ?? [];
    if (name === undefined || version === undefined) continue;
    yield { ecosystem: 'rubygems', name, basis: 'resolved', version, range: exactly(version), offset: line.offset + 4 };
  }
}
