import { describe, expect, it } from 'vitest';
import type { VersionRange } from '../../../src/model/version-range.js';
import { carthageRange } from '../../../src/catalog/versions/carthage.js';
import { podRange } from '../../../src/catalog/versions/cocoapods.js';
import { npmRange } from '../../../src/catalog/versions/npm.js';
import { isBefore, isFrom } from '../../../src/catalog/versions/range.js';
import { taggedRange } from '../../../src/catalog/versions/tag.js';

/** `8.1.0 <= x < 8.2` */
function worded(range: VersionRange | null): string {
  if (range === null) return 'not known';
  const { minimum, maximum } = range;
  const end = maximum === null ? '' : ` ${maximum.inclusive ? '<=' : '<'} ${maximum.version}`;
  return `${minimum === null ? '' : `${minimum} <= `}x${end}`;
}

describe('a requirement of CocoaPods', () => {
  it.each([
    [['8.1.0'], '8.1.0 <= x <= 8.1.0'],
    [['= 8.1.0'], '8.1.0 <= x <= 8.1.0'],
    [['~> 8.1.0'], '8.1.0 <= x < 8.2'],
    [['~> 8.1'], '8.1 <= x < 9'],
    [['~> 8'], '8 <= x < 9'],
    [['~> 8.1.0.2'], '8.1.0.2 <= x < 8.1.1'],
    [['>= 8.0', '< 8.2'], '8.0 <= x < 8.2'],
    [['>= 8.0, <= 8.1.0'], '8.0 <= x <= 8.1.0'],
    [['> 8.0', '!= 8.1.0'], '8.0 <= x'],
    [['~> 8.0', '8.1.0'], '8.1.0 <= x <= 8.1.0'],
    [['9.4.0-beta'], '9.4.0-beta <= x <= 9.4.0-beta'],
    [['>= 9', '< 8'], 'not known'],
    [['latest'], 'not known'],
    [['~> 8.0', 'computed'], 'not known'],
    [[], 'not known'],
  ])('%j allows %s', (requirements, allowed) => {
    expect(worded(podRange(requirements))).toBe(allowed);
  });
});

describe('a range of npm', () => {
  it.each([
    ['2.4.1', '2.4.1 <= x <= 2.4.1'],
    ['v2.4.1', '2.4.1 <= x <= 2.4.1'],
    ['=2.4.1', '2.4.1 <= x <= 2.4.1'],
    ['^1.9.0', '1.9.0 <= x < 2.0.0-0'],
    ['^0.2.3', '0.2.3 <= x < 0.3.0-0'],
    ['~2.4', '2.4.0 <= x < 2.5.0-0'],
    ['2.x', '2.0.0 <= x < 3.0.0-0'],
    ['2', '2.0.0 <= x < 3.0.0-0'],
    ['1.2 - 2.3.4', '1.2.0 <= x <= 2.3.4'],
    ['>=2.0.0 <2.4.8', '2.0.0 <= x < 2.4.8'],
    ['<2.4.8', 'x < 2.4.8'],
    ['^2.4.0 || ^3.0.0', '2.4.0 <= x < 4.0.0-0'],
    ['*', 'x'],
    ['latest', 'not known'],
    ['', 'not known'],
  ])('%s allows %s', (requirement, allowed) => {
    expect(worded(npmRange(requirement))).toBe(allowed);
  });

  it('does not take long over a hostile text', () => {
    expect(npmRange('1.'.repeat(100_000))).toBeNull();
    expect(npmRange('>=1 '.repeat(50_000))).toBeNull();
  });
});

describe('a requirement of Carthage', () => {
  it.each([
    ['== 8.1.0', '8.1.0 <= x <= 8.1.0'],
    ['~> 8.1.0', '8.1.0 <= x < 9'],
    ['~> 0.3.1', '0.3.1 <= x < 0.4'],
    ['>= 8.0', '8.0 <= x'],
    ['8.1.0', 'not known'],
  ])('%s allows %s', (requirement, allowed) => {
    expect(worded(carthageRange(requirement))).toBe(allowed);
  });
});

describe('a tag', () => {
  it.each([
    ['8.1.0', '8.1.0 <= x <= 8.1.0'],
    ['v8.1.0', 'v8.1.0 <= x <= v8.1.0'],
    ['release-8', 'not known'],
  ])('%s is %s', (tag, allowed) => {
    expect(worded(taggedRange(tag))).toBe(allowed);
  });
});

describe('a range', () => {
  it('is before a version that ends it, unless it includes that version', () => {
    const end = (inclusive: boolean) => ({ minimum: '8.0', maximum: { version: '8.2.0', inclusive } });
    expect([isBefore(end(false), '8.2.0'), isBefore(end(true), '8.2.0'), isFrom(end(true), '8.0.0')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
