import { describe, expect, it } from 'vitest';
import type { Dependency } from '../../../src/model/dependency.js';
import { findSdks } from '../../../src/catalog/sdks.js';
import { appleVersions, holds } from '../../../src/decide/questionnaire/apple-versions.js';
import { dependency } from '../../catalog/dependencies.js';
import { mparticle } from './fixtures.js';

const any = { minimum: null, maximum: null };
const of = (...dependencies: Parameters<typeof findSdks>[0]): ReturnType<typeof appleVersions> =>
  appleVersions(findSdks(dependencies));
const exactly = (version: string): object => ({ minimum: version, maximum: { version, inclusive: true } });
const wrapper = (version: string): Dependency => dependency({ name: 'react-native-mparticle', ecosystem: 'npm', version });

describe('the versions of the Apple SDK that an app builds with', () => {
  it('are any where nothing is known', () => {
    expect(of()).toEqual([any]);
  });

  it('are the one that a lock file names', () => {
    expect(of(mparticle('8.5.0'))).toMatchObject([exactly('8.5.0')]);
  });

  it('are each of those that lock files name, whatever a wrapper asks for', () => {
    expect(of(mparticle('8.5.0'), mparticle('8.6.0'), wrapper('2.7.0'))).toMatchObject([exactly('8.6.0'), exactly('8.5.0')]);
  });

  it.each([
    ['2.7.9', any],
    ['2.7.10', { minimum: '8.0.0', maximum: { version: '9.0.0', inclusive: false } }],
    ['2.9.0', { minimum: '8.0.0', maximum: { version: '9.0.0', inclusive: false } }],
    ['3.0.0', { minimum: '9.0.0', maximum: { version: '10.0.0', inclusive: false } }],
  ])('are those that version %s of a wrapper asks for', (version, expected) => {
    expect(of(wrapper(version))).toEqual([expected]);
  });

  it('are not any where one wrapper says nothing, and another one does', () => {
    expect(of(wrapper('2.7.9'), wrapper('3.0.0'))).toMatchObject([{ minimum: '9.0.0' }]);
  });

  it('are not the version of the wrapper', () => {
    expect(of(wrapper('2.7.0'))).not.toMatchObject([exactly('2.7.0')]);
  });
});

describe('a fact', () => {
  const within = (minimum: string | null, maximum: string | null) => ({
    minimum,
    maximum: maximum === null ? null : { version: maximum, inclusive: false },
  });
  it.each([
    ['holds in all versions', { since: null, until: null }, [any], 'yes'],
    ['holds since a version', { since: '8.0.0', until: null }, [within('8.0.0', null)], 'yes'],
    ['holds since a later version', { since: '8.0.0', until: null }, [within('7.0.0', '8.0.0')], 'no'],
    ['holds since a version in between', { since: '8.0.0', until: null }, [within('7.0.0', '9.0.0')], 'maybe'],
    ['held until a version', { since: null, until: '8.0.0' }, [within('7.0.0', '8.0.0')], 'yes'],
    ['held until an earlier version', { since: null, until: '8.0.0' }, [within('8.0.0', '9.0.0')], 'no'],
    ['held until a version in between', { since: null, until: '8.0.0' }, [within('7.0.0', '9.0.0')], 'maybe'],
    ['holds in one of several', { since: '8.0.0', until: null }, [within('7.0.0', '8.0.0'), within('8.0.0', null)], 'yes'],
    ['may hold in one of several', { since: '8.0.0', until: null }, [within('7.0.0', '8.0.0'), any], 'maybe'],
    ['holds in none of several', { since: '8.0.0', until: null }, [within('7.0.0', '8.0.0'), within('6.0.0', '7.0.0')], 'no'],
  ] as const)('that %s: %o in %o: %s', (_, window, versions, expected) => {
    expect(holds(window, versions)).toBe(expected);
  });
});
