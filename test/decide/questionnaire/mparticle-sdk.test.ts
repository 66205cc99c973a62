import { describe, expect, it } from 'vitest';
import { dependency } from '../../catalog/dependencies.js';
import { line, listed, mparticle, signal } from './fixtures.js';
import { podRange } from '../../../src/catalog/versions/cocoapods.js';

const integrations = listed('24i', false, ['ANALYTICS'], { except: [] });

describe('what mParticle collects by itself', () => {
  it.each(['DEVICE_ID', 'USER_ID', 'PRODUCT_INTERACTION', 'OTHER_DIAGNOSTIC_DATA', 'OTHER_DATA'] as const)(
    'is %s, linked',
    (id) => {
      expect(line(id, { dependencies: [mparticle('9.4.0')], integrations })).toMatchObject({
        collected: 'yes',
        linked: 'yes',
        tracking: 'no',
        purposes: ['ANALYTICS'],
        questions: [{ about: 'ownPurposes' }],
      });
    },
  );

  it('is evidenced by the SDK', () => {
    const { evidence } = line('USER_ID', { dependencies: [mparticle('9.4.0')] });
    expect(evidence).toEqual([{ what: 'mParticle-Apple-SDK 9.4.0', place: { file: 'Podfile.lock', line: 1, column: 1 } }]);
  });

  it('is evidenced by its use where no manifest names it', () => {
    const { evidence } = line('USER_ID', { signals: [signal('mparticle.start')] });
    expect(evidence).toMatchObject([{ what: expect.stringContaining('is used') as string }]);
  });

  it.each([
    ['7.16.4', 'yes'],
    ['8.0.1', 'no'],
  ])('in %s includes the advertising identifier: %s', (version, tracking) => {
    expect(line('DEVICE_ID', { dependencies: [mparticle(version)], integrations }).tracking).toBe(tracking);
  });

  it.each([
    ['8.18.0', 'no'],
    ['8.19.0', 'review'],
  ])("in %s declares crash data in the SDK's own manifest: %s", (version, collected) => {
    expect(line('CRASH_DATA', { dependencies: [mparticle(version)] }).collected).toBe(collected);
  });

  it('may be a coarse location, which the server looks up', () => {
    const { collected, questions } = line('COARSE_LOCATION', { dependencies: [mparticle('9.4.0')] });
    expect(collected).toBe('review');
    expect(questions[0]?.text).toContain('IP address');
  });

  it('is no contact info, as the guide says', () => {
    const { collected, reasons } = line('NAME', { dependencies: [mparticle('9.4.0')] });
    expect(collected).toBe('no');
    expect(reasons.map((reason) => reason.by)).toEqual(['code', 'mparticle']);
  });
});

describe('a call', () => {
  const crash = (id: string) => [signal(id, { implies: ['CRASH_DATA'] })];

  it.each([
    ['that the version no longer has', 'mparticle.exception-logging', 'review'],
    ['that it has', 'mparticle.error', 'yes'],
  ] as const)('%s counts so', (_, id, collected) => {
    expect(line('CRASH_DATA', { dependencies: [mparticle('9.4.0')], signals: crash(id) }).collected).toBe(collected);
  });
});

describe('a version that is not resolved', () => {
  const required = (version: string) => [
    dependency({ name: 'mParticle-Apple-SDK', basis: 'required', version, range: podRange([version]), file: 'Podfile' }),
  ];

  it('is at least what the requirement asks for', () => {
    expect(line('DEVICE_ID', { dependencies: required('~> 8.5'), integrations }).tracking).toBe('no');
  });

  it('collects what every version of the range collects', () => {
    expect(line('DEVICE_ID', { dependencies: required('~> 7.0'), integrations }).tracking).toBe('yes');
  });

  it('is a question where an old one would collect more', () => {
    const { tracking, questions } = line('DEVICE_ID', { dependencies: required('>= 7.0'), integrations });
    expect(tracking).toBe('review');
    expect(questions[0]?.text).toContain(
      'Does the app build with such a version, or do you or a partner use device IDs for tracking',
    );
  });

  it('may declare in its own manifest what an old one does not', () => {
    const { collected, questions } = line('CRASH_DATA', { dependencies: required('~> 8.5'), integrations });
    expect(collected).toBe('review');
    expect(questions[0]?.text).toContain('Does the app report crashes through mParticle');
  });

  it('follows from the version of a wrapper', () => {
    const wrapper = (version: string) => [
      dependency({ ecosystem: 'npm', name: 'react-native-mparticle', version, file: 'yarn.lock' }),
    ];
    expect(line('CRASH_DATA', { dependencies: wrapper('3.3.2') }).collected).toBe('review');
    expect(line('DEVICE_ID', { dependencies: wrapper('3.3.2'), integrations }).tracking).toBe('no');
  });
});

describe('a call that the version lacks', () => {
  const signals = [signal('mparticle.location', { implies: ['PRECISE_LOCATION'] })];

  it.each([
    ['8.44.4', 'yes'],
    ['9.0.0', 'review'],
  ])('with %s counts: %s', (version, collected) => {
    expect(line('PRECISE_LOCATION', { signals, dependencies: [mparticle(version)] }).collected).toBe(collected);
  });

  it('counts where the version is not known', () => {
    expect(line('PRECISE_LOCATION', { signals }).collected).toBe('yes');
  });
});
