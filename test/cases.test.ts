import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../src/model/assessment.js';
import { auditMarked } from './support/marked-project.js';

const root = join(import.meta.dirname, 'cases');

/** The folders two levels down are rules, `area/name`; the folders in them are cases, one small project each. */
const rules = foldersIn(root).flatMap((area) => foldersIn(join(root, area)).map((name) => `${area}/${name}`));

describe.each(rules)('%s', (rule) => {
  it.each(foldersIn(join(root, rule)))('%s', async (name) => {
    const { expected, actual, assessment } = await auditMarked(join(root, rule, name));
    // The markers of a case speak of its own rule, in the lines that violate it.
    const own = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith(`${rule} `));
    expect(own(actual)).toEqual(own(expected));
    // All that the audit says is stored beside the case. After a change on purpose, run vitest -u and read the difference.
    await expect(written(assessment)).toMatchFileSnapshot(join(root, rule, `${name}.txt`));
  });
});

/** Everything that the audit found and could not read, in full, in the order of the report. */
function written({ findings, problems }: Assessment): string {
  const at = ({ file, line, column }: (typeof findings)[number]['place']): string => `${file}:${line}:${column}`;
  const lines = [
    ...findings.map(({ rule, severity, place, message }) => `${at(place)} ${severity} ${rule}\n  ${message}\n`),
    ...problems.map(({ kind, place, message }) => `${at(place)} ${kind}\n  ${message}\n`),
  ];
  return lines.length === 0 ? 'No findings.\n' : lines.join('');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
