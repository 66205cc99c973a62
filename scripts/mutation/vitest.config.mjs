import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { switchable } from './mutants.mjs';

/** The mutants of each file: their number by the place where they start. */
const files = JSON.parse(readFileSync(join(process.env.MUTATION_FOLDER ?? '', 'files.json'), 'utf8'));

/** Tests of whole projects come late, and those of hostile files last: what a specification kills, they need not meet. */
class SpecificationsFirst extends BaseSequencer {
  sort(files) {
    const rank = ({ moduleId }) => last.findIndex((name) => moduleId.endsWith(`test/${name}`));
    return Promise.resolve([...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

const last = [
  'cases.test.ts',
  'apps.test.ts',
  'find/flow/limits.test.ts',
  'find/signals/endless.test.ts',
  'find/signals/bounds.test.ts',
];

/** What reads and has no mutants: each test reads the same once, for all mutants. The function, and what makes two calls the same. */
const readers = new Map([
  ['src/read/read-project.ts', ['readProject', '([root]) => globalThis.mutation.contentOf(root)']],
  ['src/read/sources/parse-source.ts', ['parseSource', '([{ path, text }, focus]) => [path, text, String(focus)].join()']],
]);

function reading(code, [name, keyOf]) {
  const anew = code.replace(`export async function ${name}(`, 'async function readAnew(');
  return `${anew}\nexport const ${name} = (...given) => globalThis.mutation.once((${keyOf})(given), () => readAnew(...given));\n`;
}

// eslint-disable-next-line no-restricted-syntax -- Vitest takes the default export.
export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(code, id) {
        const reader = readers.get(relative(process.cwd(), id));
        if (reader !== undefined) return { code: reading(code, reader), map: null };
        const mutants = files[relative(process.cwd(), id)];
        return mutants === undefined ? null : { code: switchable(id, code, new Map(mutants)), map: null };
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/grammars/vitest-setup.mjs'],
    runner: join(import.meta.dirname, 'runner.mjs'),
    disableConsoleIntercept: true,
    testTimeout: 3_600_000,
    reporters: ['dot'],
    sequence: { sequencer: SpecificationsFirst },
  },
});
