import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { switchable } from './mutants.mjs';

/** The mutants of each file: their number by the place where they start. */
const files = JSON.parse(readFileSync(join(process.env.MUTATION_FOLDER ?? '', 'files.json'), 'utf8'));

// eslint-disable-next-line no-restricted-syntax -- Vitest takes the default export.
export default defineConfig({
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(code, id) {
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
  },
});
