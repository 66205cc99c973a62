import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Merge } from '../../src/commands/merge.js';
import type { Portfolio } from '../../src/model/portfolio.js';
import { runCommand, withFolder } from '../support/run-command.js';

const stored = (name: string): string => readFileSync(join(import.meta.dirname, '../apps', `${name}.json`), 'utf8');
const three = { 'a/app-privacy.json': stored('storefront'), 'b.json': stored('two-stores'), 'c.json': stored('courier') };

describe('merge --expect', () => {
  const expecting = async (...values: readonly string[]) => {
    const flags = values.flatMap((value) => ['--expect', value]);
    const { stdout, stderr, exitCode } = await withFolder(three, (folder) => runCommand(Merge, folder, '--json', ...flags));
    const missing = exitCode === 2 && stdout === '' ? stderr : (JSON.parse(stdout) as Portfolio).missing;
    return { exitCode, missing };
  };

  it.each([['3'], ['a,b,c'], ['a', 'b']])('passes where all are there: %s', async (...values) => {
    expect(await expecting(...values)).toEqual({ exitCode: 0, missing: [] });
  });

  it.each([
    ['one too few', '4', 'merge found 3 of 4 expected reports.'],
    ['one too many, which can hide that another is missing', '2', 'merge found 3 of 2 expected reports.'],
    ['a name', 'a,d', 'The report d is expected, but merge did not find it.'],
  ])('fails for %s', async (_, value, message) => {
    expect(await expecting(value)).toMatchObject({ exitCode: 2, missing: [{ message }] });
  });

  it.each([[''], ['3,a'], ['3', '4']])('refuses %s', async (...values) => {
    expect(await expecting(...values)).toMatchObject({
      exitCode: 2,
      missing: expect.stringContaining('--expect needs one number') as string,
    });
  });
});
