import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelCheckPage } from '../../../scripts/docs/label-check.js';
import {
  dataTypeColumns,
  dataTypeCombinations,
  trackingColumns,
  trackingCombinations,
  type Cells,
} from '../../../scripts/label-check/combinations.js';
import { mergeRows } from '../../../scripts/label-check/merge-rows.js';

const tracking = trackingCombinations();
const types = dataTypeCombinations();

function matches(cells: Cells, wanted: Cells): boolean {
  return Object.entries(wanted).every(([name, value]) => cells[name] === value);
}

function of(combinations: typeof tracking, wanted: Cells): readonly string[] {
  return [...new Set(combinations.filter(({ cells }) => matches(cells, wanted)).flatMap(({ findings }) => findings))].sort();
}

const agreed = {
  NSPrivacyTracking: 'true',
  NSUserTrackingUsageDescription: 'yes',
  'Prompt in code': 'yes',
  Evidence: 'tracking',
};
const silent = {
  NSPrivacyTracking: 'false',
  NSUserTrackingUsageDescription: 'no',
  'Prompt in code': 'no',
  Evidence: 'no tracking',
};

describe('label, privacy manifest, prompt and evidence', () => {
  it('agree where all say that the app tracks users, or all that it does not', () => {
    expect(of(tracking, { Label: 'tracking', ...agreed })).toEqual([]);
    expect(of(tracking, { Label: 'no tracking', ...silent })).toEqual([]);
  });

  it.each(Object.keys(agreed))('contradict a label without tracking by %s alone, once', (name) => {
    const wanted = { Label: 'no tracking', ...silent, [name]: agreed[name as keyof typeof agreed] };
    expect(of(tracking, wanted)).toContain('label/tracking-denied error');
  });

  it.each(Object.keys(agreed))('contradict the others where %s alone does not say that the app tracks users', (name) => {
    const wanted = { Label: 'tracking', ...agreed, [name]: silent[name as keyof typeof silent] };
    expect(of(tracking, wanted)).not.toEqual([]);
  });

  it('are never said twice by one rule about the label', () => {
    const own = [...tracking, ...types].map(({ findings }) => findings.filter((finding) => finding.startsWith('label/')));
    expect(own.filter((findings) => new Set(findings).size < findings.length)).toEqual([]);
  });

  it('have no finding about a label that was not passed', () => {
    expect(of(tracking, { Label: 'not passed' }).filter((finding) => finding.startsWith('label/'))).toEqual([]);
  });

  it.each(['not linked', 'linked', 'linked, tracking'])('agree on a data type that is %s everywhere', (use) => {
    expect(of(types, { Label: use, 'Privacy manifest': use, Evidence: use })).toEqual([]);
  });

  it('ask nothing of a data type that nothing lists and nothing shows', () => {
    expect(of(types, { Label: 'not listed', 'Privacy manifest': 'not listed', Evidence: 'not collected' })).toEqual([]);
  });
});

describe('the tables of docs/label-check.md', () => {
  it.each([
    ['tracking', trackingColumns, tracking],
    ['a data type', dataTypeColumns, types],
  ] as const)('contain every combination on %s exactly once', (_, columns, combinations) => {
    const rows = mergeRows(columns, combinations);
    for (const { cells, findings } of combinations) {
      const own = rows.filter(({ values }) => Object.entries(cells).every(([name, value]) => values[name]?.includes(value)));
      expect(own.map((row) => row.findings)).toEqual([findings]);
    }
  });

  it('are what the rules say: run npm run docs', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs/label-check.md'), 'utf8')).toBe(labelCheckPage().text);
  });
});
