import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/grammars/vitest-setup.mjs'],
    // @oclif/test captures the console itself.
    disableConsoleIntercept: true,
    testTimeout: 60_000,
    // .ci/run prints the counts that the runner itself wrote.
    reporters: ['default', ['json', { outputFile: 'test-results.json' }]],
  },
});
