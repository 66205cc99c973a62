import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.js';
import { jsonReport } from '../../src/reports/json.js';
import schema from '../../src/reports/report.schema.json' with { type: 'json' };
import {
  acceptedFinding,
  assessment,
  baselineFinding,
  baseFinding,
  commentedFinding,
  since,
  unread,
  unusedEntry,
} from '../support/assessment.js';

const timed: Assessment = {
  ...assessment,
  problems: [unread],
  summary: { ...assessment.summary, timings: { read: 1.5, total: 2 } },
};
const kept: Assessment = {
  ...assessment,
  findings: [acceptedFinding, commentedFinding, baselineFinding],
  acceptanceRemarks: [unusedEntry],
};
const branch: Assessment = { ...assessment, findings: [baseFinding], since };
const scopes = ['audit', 'check', 'export'] as const;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const options = { width: 100, color: false, quiet: false } as const;

function report(assessment: Assessment, scope: (typeof scopes)[number]): Record<string, unknown> {
  return JSON.parse(jsonReport.render(assessment, { ...options, scope })) as Record<string, unknown>;
}

describe.each(scopes)('the JSON report of %s', (scope) => {
  it.each<[string, Assessment]>([
    ['a rich assessment', assessment],
    ['a clean one', { ...assessment, findings: [], notes: [] }],
    ['an incomplete one', { ...assessment, problems: [unread] }],
    ['one of an empty folder', { ...assessment, project: { platforms: [], sdks: [] }, subjects: [] }],
    ['one with timings', timed],
    ['one with findings in every state', kept],
    ['one of a branch', branch],
  ])('fits its schema for %s', (_, given) => {
    validate(report(given, scope));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('fits its schema for several apps', () => {
    const other = { ...assessment, app: { id: 'Cafe', isSample: true, targets: [] }, scope: 'app' } as const;
    validate(JSON.parse(jsonReport.renderAll?.([other, { ...other, app: null, scope: 'rest' }], { ...options, scope }) ?? ''));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has no key that the schema leaves out', () => {
    expect(undocumented(report(timed, scope), schema as Schema, '')).toEqual([]);
    expect(undocumented(report(kept, scope), schema as Schema, '')).toEqual([]);
    expect(undocumented(report(branch, scope), schema as Schema, '')).toEqual([]);
  });
});

it('accepts no verdict, severity or data type of another name', () => {
  const bad = structuredClone(report(assessment, 'audit')) as { findings: { severity: string }[] };
  for (const finding of bad.findings) finding.severity = 'fatal';
  expect(validate(bad)).toBe(false);
});

/** The parts of a JSON Schema that ours is made of. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

/** Lists the paths of keys that no part of the schema describes. */
function undocumented(value: unknown, part: Schema, path: string): readonly string[] {
  const known = resolve(part);
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => undocumented(item, known.items ?? {}, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  if (known.oneOf !== undefined) return shortest(known.oneOf.map((one) => undocumented(value, one, path)));
  return Object.entries(value).flatMap(([key, child]) => {
    const next = known.properties?.[key] ?? known.additionalProperties;
    return next === undefined ? [`${path}.${key}`] : undocumented(child, next, `${path}.${key}`);
  });
}

function resolve(part: Schema): Schema {
  const path = part.$ref?.split('/').slice(1);
  if (path === undefined) return part;
  const target = path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], schema);
  return resolve(target as Schema);
}

function shortest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
