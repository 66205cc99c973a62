import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One change of one file, as index.mjs chose it. */
interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const { file, start, end, instead } = JSON.parse(process.env['MUTANT'] ?? '{}') as Mutant;

export default defineConfig({
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        if (relative(process.cwd(), id) !== file) return null;
        return { code: code.slice(0, start) + instead + code.slice(end), map: null };
      },
    },
  ],
  test: { include: ['test/**/*.test.ts'], disableConsoleIntercept: true, testTimeout: 60_000, reporters: ['dot'] },
});
