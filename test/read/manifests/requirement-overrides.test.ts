import { describe, expect, it } from 'vitest';
import { overriddenPackage, withOverrides } from '../../../src/read/manifests/requirement-overrides.js';
import { dependency } from '../../catalog/dependencies.js';

const place = (file: string) => ({ file, line: 1, column: 1 });
const asked = (file: string, name = 'kit') => dependency({ ecosystem: 'npm', basis: 'required', name, version: '^2.0.0', file });

describe('the package of an override', () => {
  it.each([
    ['kit', 'kit'],
    ['@shop/kit', '@shop/kit'],
    ['**/kit', 'kit'],
    ['other/kit', null],
    ['other>kit', null],
    ['kit@^1', null],
    ['', null],
  ])('%s is %s', (key, name) => {
    expect(overriddenPackage(key)).toBe(name);
  });
});

describe('overrides', () => {
  const versions = (overrides: Parameters<typeof withOverrides>[1], file = 'apps/shop/package.json') =>
    withOverrides([asked(file)], overrides).map(({ version, overriddenAt }) => [version, overriddenAt?.file]);
  const override = (file: string, requirement: string) => ({ name: 'kit', requirement, place: place(file) });

  it('replace what the packages below their folder ask for', () => {
    expect(versions([override('package.json', '1.0.0')])).toEqual([['1.0.0', 'package.json']]);
    expect(versions([override('apps/other/package.json', '1.0.0')])).toEqual([['^2.0.0', undefined]]);
  });

  it('count in the outermost folder', () => {
    expect(versions([override('apps/shop/package.json', '3.0.0'), override('package.json', '1.0.0')])).toEqual([
      ['1.0.0', 'package.json'],
    ]);
  });

  it.each(['$kit', '-'])('%s replaces nothing', (requirement) => {
    expect(versions([override('package.json', requirement)])).toEqual([['^2.0.0', undefined]]);
  });

  it('are not in a lock file’s way, nor in that of another ecosystem', () => {
    const others = [
      dependency({ ecosystem: 'npm', name: 'kit', version: '2.1.0' }),
      dependency({ name: 'kit', basis: 'required' }),
    ];
    expect(withOverrides(others, [override('package.json', '1.0.0')])).toEqual(others);
  });

  it('take time in proportion to their number', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `kit-${String(index)}`);
    const replaced = withOverrides(
      names.map((name) => asked('package.json', name)),
      names.map((name) => ({ name, requirement: '1.0.0', place: place('package.json') })),
    );
    expect(replaced.every(({ version }) => version === '1.0.0')).toBe(true);
  });
});
