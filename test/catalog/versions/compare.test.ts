import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../src/catalog/versions/compare.js';

describe('compareVersions', () => {
  it.each([
    ['8.2.0', '8.10.0'],
    ['8.2', '8.2.1'],
    ['9.4.0-beta', '9.4.0'],
    ['9.4.0-beta.2', '9.4.0-beta.10'],
    ['<=5.0.0', '5.0.1'],
    ['v8.1.0', '8.2.0'],
  ])('puts %s before %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it.each([
    ['8.2', '8.2.0'],
    ['<=5.0.0', '5.0.0'],
    ['5.6.0+12', '5.6.0'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });
});
