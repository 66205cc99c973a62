import { describe, expect, it } from 'vitest';
import type { Sdk } from '../../../src/model/assessment.js';
import { replacementFor, sdksNear } from '../../../src/decide/rules/replacement.js';
import { exactly } from '../../../src/catalog/versions/range.js';
import { at, byFolder } from './fixtures.js';

const newest = { symbol: 'newest()', since: '8.0.0', removed: null };
const older = { symbol: 'older()', since: '5.0.0', removed: '9.0.0' };

describe('what takes the place of an API', () => {
  it.each([
    ['9.1.0', 'newest()'],
    ['8.0.0', 'newest()'],
    ['7.5.0', 'older()'],
    ['4.0.0', null],
  ])('in %s is what this version has', (version, expected) => {
    expect(replacementFor([newest, older], [exactly(version)])).toBe(expected);
  });

  it('is nothing where a version no longer has it', () => {
    expect(replacementFor([older], [exactly('9.0.0')])).toBe(null);
  });

  it('is what all versions of several apps have', () => {
    expect(replacementFor([newest, older], [exactly('8.5.0'), exactly('7.0.0')])).toBe('older()');
  });

  it('is the best where no version is known, and says when that was removed', () => {
    expect(replacementFor([newest, older], [])).toBe('newest()');
    expect(replacementFor([older], [])).toBe('older() (removed in 9.0.0)');
  });
});

describe('the SDKs near a file', () => {
  const sdk = (ecosystem: Sdk['ecosystem'], name: string): Sdk => ({
    name,
    ecosystem,
    version: '9.9.9',
    requirement: null,
    range: exactly('9.9.9'),
    place: { file: 'package-lock.json', line: 1, column: 1 },
  });
  const sdks = [sdk('npm', 'react-native-mparticle'), sdk('cocoapods', 'mParticle-Apple-SDK')];
  const targets = { of: () => '' };

  it("are the API's own, not what wraps it", () => {
    const named = (id: string): readonly string[] =>
      sdksNear({ sdks, targets } as unknown as Parameters<typeof sdksNear>[0], 'App.swift', id).map(({ name }) => name);
    expect(named('mparticle-apple-sdk')).toEqual(['mParticle-Apple-SDK']);
    expect(named('react-native-mparticle')).toEqual(['react-native-mparticle']);
  });

  it("are what a lock file resolved, else what the file's own app requires, else what stands outside of every app", () => {
    const near = (file: string, ...places: readonly (readonly [string, string | null])[]): readonly string[] => {
      const all = places.map(([path, version]) => ({
        ...sdk('cocoapods', 'mParticle-Apple-SDK'),
        ...{ version, place: at(path) },
      }));
      return sdksNear({ sdks: all, targets: byFolder }, file, 'mparticle-apple-sdk').map(({ place }) => place.file);
    };
    expect(near('A/a.swift', ['A/Podfile', null], ['A/Podfile.lock', '9.0.0'], ['Podfile', null])).toEqual(['A/Podfile.lock']);
    expect(near('A/a.swift', ['A/Podfile', null], ['Podfile', null], ['B/Podfile', '9.0.0'])).toEqual(['A/Podfile']);
    expect(near('A/a.swift', ['Podfile', null], ['B/Podfile', null])).toEqual(['Podfile']);
    expect(near('a.swift', ['Podfile', null], ['B/Podfile', null])).toEqual(['Podfile', 'B/Podfile']);
  });
});
