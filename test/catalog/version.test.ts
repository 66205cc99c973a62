import { describe, expect, it } from 'vitest';
import { compareVersions, minimumOf } from '../../src/catalog/version.js';

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

describe('minimumOf', () => {
  it.each([
    ['~> 8.5', '8.5'],
    ['8.2.0', '8.2.0'],
    ['= 8.2.0', '8.2.0'],
    ['>= 8.0, < 10', '8.0'],
    ['< 10, >= 8.0', '8.0'],
    ['^2.9.1', '2.9.1'],
    ['~2.9', '2.9'],
    ['2.x', '2'],
    ['8.0.0..<9.0.0', '8.0.0'],
    ['8.0.0 - 9.0.0', '8.0.0'],
    ['from: "8.0.0"', '8.0.0'],
    ['.upToNextMajor(from: "8.0.0")', '8.0.0'],
    ['^3.0.0 || ^2.4.0', '2.4.0'],
    ['9.4.0-beta', '9.4.0-beta'],
  ])('reads %s as at least %s', (requirement, minimum) => {
    expect(minimumOf(requirement)).toBe(minimum);
  });

  it.each(['*', 'latest', '< 9', '^3.0.0 || *', 'branch: "release-8"', 'https://example.com/sdk.git#8.0.0', '../sdk-8', ''])(
    'finds none in %s',
    (requirement) => {
      expect(minimumOf(requirement)).toBeNull();
    },
  );

  it('does not take long over a hostile requirement', () => {
    expect(minimumOf('1.'.repeat(100_000))).toBeNull();
  });
});
