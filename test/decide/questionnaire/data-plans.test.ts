import { describe, expect, it } from 'vitest';
import type { ConfiguredDataPlan, DataPlanPoint } from '../../../src/model/configuration.js';
import { unmappedPoints } from '../../../src/decide/questionnaire/data-plans.js';
import { asked, line } from './fixtures.js';

const place = { file: 'app-privacy.yaml', line: 7, column: 9 };
const plan = (...points: readonly Omit<DataPlanPoint, 'place'>[]): ConfiguredDataPlan => ({
  id: 'mobile',
  version: 3,
  points: points.map((point) => ({ ...point, place })),
  place,
});
const named = (kind: DataPlanPoint['kind'], name: string, eventType: string | null = null) => ({
  kind,
  name,
  eventType,
  beside: [],
});

describe('a data plan', () => {
  it.each([
    ['EMAIL_ADDRESS', named('identity', 'email')],
    ['DEVICE_ID', named('identity', 'ios_idfa')],
    ['NAME', named('user-attribute', '$FirstName')],
    ['PRODUCT_INTERACTION', named('event', 'Home', 'screen_view')],
    ['PURCHASE_HISTORY', named('event', 'purchase', 'product_action:purchase')],
    ['CRASH_DATA', named('other', 'crash_report')],
  ] as const)('collects %s by a row of the catalogue, with the line of the name', (id, point) => {
    const { collected, evidence } = line(id, { dataPlans: [plan(point)] });
    expect(collected).toBe('yes');
    expect(evidence).toContainEqual({ what: `the data plan mobile version 3 lists ${point.name}`, place });
  });

  it('asks where a name may be something else', () => {
    const given = { dataPlans: [plan(named('event', 'Find', 'custom_event:search'))] };
    expect(asked('SEARCH_HISTORY', given)).toEqual([
      'Does the app send search history data to mParticle under these names of the data plan mobile version 3: Find?',
    ]);
  });

  it.each([
    ['EMAIL_ADDRESS', 'email', 'yes'],
    ['PHYSICAL_ADDRESS', 'address', 'review'],
    ['PRECISE_LOCATION', 'latitude', 'review'],
  ] as const)('takes an attribute of an event for %s by its key %s: %s', (id, key, collected) => {
    expect(line(id, { dataPlans: [plan(named('event-attribute', key))] }).collected).toBe(collected);
  });

  it('takes a latitude for a location beside a longitude of the same event', () => {
    const point = { ...named('event-attribute', 'latitude'), beside: ['latitude', 'longitude'] };
    expect(line('PRECISE_LOCATION', { dataPlans: [plan(point)] }).collected).toBe('yes');
  });

  it('collects nothing on iOS by the identity of an Android device, and knows it', () => {
    const dataPlans = [plan(named('identity', 'android_aaid'))];
    expect(line('DEVICE_ID', { dataPlans }).evidence).toEqual([]);
    expect(unmappedPoints(dataPlans)).toEqual([]);
  });

  it('lists what no row knows for review, and guesses nothing', () => {
    const [note] = unmappedPoints([plan(named('user-attribute', 'favourite_team'), named('identity', 'email'))]);
    expect(note?.text).toContain('does not know 1 of the 2 names in the data plan mobile version 3: favourite_team.');
    expect(note?.places).toEqual([place]);
  });
});
