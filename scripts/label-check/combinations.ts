// Every combination of label, privacy manifest, prompt and evidence, with what the rules say of it.
import type { Verdict } from '../../src/model/verdict.js';
import { rules } from '../../src/decide/rules/index.js';
import type { Findable } from '../../src/decide/rules/rule.js';
import { projectOf, type Declared, type Listed } from './project.js';

/** What a row says in each column. */
export type Cells = Readonly<Record<string, string>>;

/** A combination and what the rules say of it. */
export interface Combination {
  readonly cells: Cells;
  /** `rule severity`, sorted; empty where everything agrees. */
  readonly findings: readonly string[];
}

/** The columns of a table, with the values of each, in order. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** The columns on tracking: of the app as a whole. */
export const trackingColumns = {
  Label: ['not passed', 'no tracking', 'tracking'],
  NSPrivacyTracking: ['absent', 'false', 'true'],
  NSUserTrackingUsageDescription: ['no', 'yes'],
  'Prompt in code': ['no', 'yes'],
  Evidence: ['no tracking', 'open', 'tracking'],
} as const satisfies Columns;

/** The columns on one data type, in an app that tracks users with another one, and says so everywhere. */
export const dataTypeColumns = {
  Label: ['not listed', 'not linked', 'linked', 'linked, tracking'],
  'Privacy manifest': ['not listed', 'not linked', 'linked', 'linked, tracking'],
  Evidence: ['not collected', 'open', 'not linked', 'linked', 'linked, tracking'],
} as const satisfies Columns;

/** All combinations on tracking. */
export function trackingCombinations(): readonly Combination[] {
  return product(trackingColumns).map((cells) => {
    const isTracking = cells['Evidence'] === 'tracking';
    const tracking = ({ 'no tracking': 'no', open: 'review', tracking: 'yes' } as const)[cells['Evidence'] ?? ''] ?? 'no';
    const label: Listed | null =
      cells['Label'] === 'not passed' ? null : { linked: true, tracking: cells['Label'] === 'tracking' };
    const manifest = ({ absent: null, false: false, true: true } as const)[cells['NSPrivacyTracking'] ?? ''] ?? null;
    const project = projectOf({
      label: label === null ? null : { DEVICE_ID: label },
      tracking: manifest,
      manifest: { DEVICE_ID: { linked: true, tracking: manifest === true && isTracking } },
      hasKey: cells['NSUserTrackingUsageDescription'] === 'yes',
      hasPrompt: cells['Prompt in code'] === 'yes',
      evidence: { DEVICE_ID: { collected: 'yes', linked: 'yes', tracking } },
    });
    return { cells, findings: findingsOf(project) };
  });
}

/** All combinations on a data type. */
export function dataTypeCombinations(): readonly Combination[] {
  const tracked = { linked: true, tracking: true };
  return product(dataTypeColumns).map((cells) => {
    const label = listed[cells['Label'] ?? ''] ?? null;
    const manifest = listed[cells['Privacy manifest'] ?? ''] ?? null;
    const evidence = shown[cells['Evidence'] ?? ''] ?? null;
    const project = projectOf({
      label: { DEVICE_ID: tracked, ...(label === null ? {} : { CRASH_DATA: label }) },
      tracking: true,
      manifest: { DEVICE_ID: tracked, ...(manifest === null ? {} : { CRASH_DATA: manifest }) },
      hasKey: true,
      hasPrompt: true,
      evidence: {
        DEVICE_ID: { collected: 'yes', linked: 'yes', tracking: 'yes' },
        ...(evidence === null ? {} : { CRASH_DATA: evidence }),
      },
    });
    return { cells, findings: findingsOf(project) };
  });
}

const listed: Readonly<Record<string, Listed>> = {
  'not linked': { linked: false, tracking: false },
  linked: { linked: true, tracking: false },
  'linked, tracking': { linked: true, tracking: true },
};

const shown: Readonly<Record<string, Declared>> = {
  open: { collected: 'review', linked: 'review', tracking: 'review' },
  'not linked': { collected: 'yes', linked: 'no', tracking: 'no' },
  linked: { collected: 'yes', linked: 'yes', tracking: 'no' },
  'linked, tracking': { collected: 'yes', linked: 'yes', tracking: 'yes' },
} satisfies Readonly<Record<string, { readonly collected: Verdict; readonly linked: Verdict; readonly tracking: Verdict }>>;

function findingsOf(project: Findable): readonly string[] {
  return rules.flatMap((rule) => rule.run(project).map(({ severity }) => `${rule.id} ${severity}`)).sort();
}

function product(columns: Columns): readonly Cells[] {
  return Object.entries(columns).reduce<readonly Cells[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}
