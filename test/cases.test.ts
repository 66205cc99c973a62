import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../src/model/assessment.js';
import type { Place } from '../src/model/place.js';
import type { Signal } from '../src/model/signal.js';
import { auditMarked } from './support/marked-project.js';

const root = join(import.meta.dirname, 'cases');

/** The folders two levels down are rules, `area/name`; the folders in them are cases, one small project each. */
const rules = foldersIn(root).flatMap((area) => foldersIn(join(root, area)).map((name) => `${area}/${name}`));

describe.each(rules)('%s', (rule) => {
  it.each(foldersIn(join(root, rule)))('%s', async (name) => {
    const { expected, actual, assessment, signals } = await auditMarked(join(root, rule, name));
    // The markers of a case speak of its own rule, in the lines that violate it.
    const own = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith(`${rule} `));
    expect(own(actual)).toEqual(own(expected));
    // All that the audit says is stored beside the case. After a change on purpose, run vitest -u and read the difference.
    await expect(written(assessment, signals)).toMatchFileSnapshot(join(root, rule, `${name}.txt`));
  });
});

/** Everything that the audit found, could not read and recognized, in full, in the order of the report. */
function written({ findings, problems }: Pick<Assessment, 'findings' | 'problems'>, signals: readonly Signal[]): string {
  const at = ({ file, line, column }: Place): string => `${file}:${String(line)}:${String(column)}`;
  const found = [
    ...findings.map(
      ({ rule, severity, place, message, advice }) => `${at(place)} ${severity} ${rule}\n  ${message}\n  Fix: ${advice}\n`,
    ),
    ...problems.map(({ kind, place, message, remedy }) => `${at(place)} ${kind}\n  ${message}\n  Fix: ${remedy}\n`),
  ];
  const recognized = signals.map(({ place, ...signal }) => `${at(place)} ${recognition(signal)}\n`);
  return `${found.join('') || 'No findings.\n'}\n${recognized.join('') || 'No signals.\n'}`;
}

/** A signal without its place: its id and symbol, then what is unusual about it. */
function recognition({ id, symbol, confidence, platform, enclosing, detail }: Omit<Signal, 'place'>): string {
  const { kind, ...details } = detail;
  const words = [
    ...(enclosing === '' ? [] : [`in ${enclosing}`]),
    ...(platform === 'ios' ? [] : [`for ${platform}`]),
    ...(confidence === 'certain' ? [] : [confidence]),
    ...(kind === 'none' ? [] : [JSON.stringify(details)]),
  ];
  return [id, symbol, ...words].join(' ');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
