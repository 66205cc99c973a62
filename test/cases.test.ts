import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditMarked } from './support/marked-project.js';

const root = join(import.meta.dirname, 'cases');

/** The folders two levels down are rules, `area/name`; the folders in them are cases, one small project each. */
const rules = foldersIn(root).flatMap((area) => foldersIn(join(root, area)).map((name) => `${area}/${name}`));

describe.each(rules)('%s', (rule) => {
  it.each(foldersIn(join(root, rule)))('%s', async (name) => {
    const { expected, actual } = await auditMarked(join(root, rule, name));
    // A case speaks of its own rule; what others say of it is theirs.
    const own = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith(`${rule} `));
    expect(own(actual)).toEqual(own(expected));
  });
});

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
