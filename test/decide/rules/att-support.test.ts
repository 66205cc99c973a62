import { describe, expect, it } from 'vitest';
import type { Sdk } from '../../../src/model/assessment.js';
import type { KnownApi } from '../../../src/model/signal.js';
import type { VersionRange } from '../../../src/model/version-range.js';
import { obstaclesIn, type Obstacle } from '../../../src/decide/rules/att-support.js';
import type { Findable } from '../../../src/decide/rules/rule.js';
import { exactly } from '../../../src/catalog/versions/range.js';
import { at, byFolder, nothing, signalIn, unknownUse } from './fixtures.js';

const sdk = (ecosystem: Sdk['ecosystem'], name: string, version: string, range: VersionRange | null = exactly(version)): Sdk => ({
  ...{ name, ecosystem, version, requirement: null, range },
  place: at('Podfile.lock'),
});
const apple = (version: string, range?: VersionRange | null): Sdk => sdk('cocoapods', 'mParticle-Apple-SDK', version, range);
const wrapper = (version: string): Sdk => sdk('npm', 'react-native-mparticle', version);

/** What keeps the code of a platform from giving a status, in words. */
function obstacle(given: Partial<Findable>, platform: 'ios' | 'javascript' = 'ios', file = 'A/a.swift'): string | null {
  const found: Obstacle | null = obstaclesIn({ ...nothing, targets: byFolder, ...given })({ place: at(file), platform });
  if (found === null) return null;
  return found.kind === 'sdk' ? `${found.name} ${found.version}` : found.symbol;
}

/** A start whose API was removed in a version of the SDK. */
function startRemovedIn(removed: string | null, file = 'A/a.swift'): Pick<Findable, 'starts' | 'apiUses'> {
  const start = signalIn(file, 'mparticle.start', { symbol: 'start()' });
  const api: KnownApi = { kind: 'known', sdk: 'mparticle-apple-sdk', since: '5.0.0', removed, instead: [], source: 'facts' };
  return {
    starts: [{ kind: 'start', start, status: 'absent', statuses: [], question: null }],
    apiUses: [unknownUse(start.place, { api })],
  };
}

describe('what keeps an app from giving an ATT status', () => {
  it('is the SDK that its code calls, where every version of it is too old', () => {
    expect(obstacle({ sdks: [apple('8.1.0')] })).toBe('mParticle-Apple-SDK 8.1.0');
    expect(obstacle({ sdks: [apple('8.2.0')] })).toBe(null);
    expect(obstacle({ sdks: [apple('8.1.0'), apple('8.2.0')] })).toBe(null);
  });

  it('is the SDK itself for native code, and what wraps it for a script', () => {
    const oldWrapper = [wrapper('2.4.7'), apple('8.2.0')];
    expect(obstacle({ sdks: oldWrapper }, 'ios')).toBe(null);
    expect(obstacle({ sdks: oldWrapper }, 'javascript')).toBe('react-native-mparticle 2.4.7');
    const oldSdk = [wrapper('2.4.8'), apple('8.1.0')];
    expect(obstacle({ sdks: oldSdk }, 'ios')).toBe('mParticle-Apple-SDK 8.1.0');
    expect(obstacle({ sdks: oldSdk }, 'javascript')).toBe(null);
  });

  it('is the only one that is there, where the code calls neither', () => {
    expect(obstacle({ sdks: [wrapper('2.4.7')] }, 'ios')).toBe('react-native-mparticle 2.4.7');
  });

  it('is nothing that another app has', () => {
    expect(obstacle({ sdks: [{ ...apple('8.1.0'), place: at('B/Podfile.lock') }] })).toBe(null);
    expect(obstacle(startRemovedIn('7.0.0', 'B/b.swift'))).toBe(null);
  });

  it('is a start that was gone when the status came, where no version is known', () => {
    expect(obstacle(startRemovedIn('8.0.0'))).toBe('start()');
    expect(obstacle(startRemovedIn('8.2.0'))).toBe(null);
    expect(obstacle(startRemovedIn(null))).toBe(null);
    expect(obstacle({ ...startRemovedIn('8.0.0'), sdks: [apple('', null)] })).toBe('start()');
    expect(obstacle({ ...startRemovedIn('8.0.0'), sdks: [apple('8.2.0')] })).toBe(null);
  });
});
