import { expect, it } from 'vitest';
import type { BaselineEntry } from '../../../src/model/acceptance.js';
import { unknownBaselineApps } from '../../../src/decide/acceptance/unknown-apps.js';

const entry = (app: string | null, line: number): BaselineEntry => ({
  ...{ rule: 'att/a', path: 'App/A.swift', app, hash: String(line) },
  place: { file: 'app-privacy-baseline.json', line, column: 5 },
});
const entries = [entry(null, 5), entry('Shop', 6), entry('Shop', 7)];

it('says once of each app that it is not there', () => {
  expect(unknownBaselineApps(entries, new Set(), ['Shop'])).toEqual([]);
  expect(unknownBaselineApps([], new Set(), [])).toEqual([]);
  expect(unknownBaselineApps(entries, new Set(), ['Shops', 'Cafe'])).toMatchObject([
    {
      kind: 'incomplete',
      place: { file: 'app-privacy-baseline.json', line: 6 },
      message: '2 entries are for an app called Shop, which the audit did not find.',
      remedy:
        'Run app-privacy baseline prune to remove what is gone. If the app is now called Shops, run app-privacy baseline write.',
    },
  ]);
});

it('says nothing of an app whose findings another one has now', () => {
  expect(unknownBaselineApps(entries, new Set(entries.slice(1, 2)), ['Cafe'])).toEqual([]);
});
