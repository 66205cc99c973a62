import { describe, expect, it } from 'vitest';
import { nearestIntegrations } from '../../src/catalog/nearest-integrations.js';

describe('nearestIntegrations', () => {
  it.each([
    ['Braze', 'braze'],
    ['appboy', 'braze'],
    ['Google Analytics 4', 'google-analytics-4'],
    ['ga4', 'google-analytics-4'],
    ['kochva', 'kochava'],
    ['meta', 'facebook'],
    ['movable', 'movable-ink'],
  ])('reads %s as %s', (written, id) => {
    expect(nearestIntegrations(written)[0]).toBe(id);
  });

  it('names both where a name is shared', () => {
    expect(nearestIntegrations('adobe').slice(0, 1)).toEqual(['adobe-marketing-cloud']);
    expect(nearestIntegrations('adobe').length).toBe(3);
  });

  it('names none where nothing is near', () => {
    expect(nearestIntegrations('zzzzzzzzzzzz')).toEqual([]);
  });
});
