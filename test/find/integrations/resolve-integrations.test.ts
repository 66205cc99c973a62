import { describe, expect, it } from 'vitest';
import { resolveIntegrations } from '../../../src/find/integrations/resolve-integrations.js';
import type { ConfiguredIntegration } from '../../../src/model/configuration.js';
import { dependency } from '../../catalog/dependencies.js';

const place = { file: 'app-privacy.yaml', line: 2, column: 5 };

function configured(id: string, more: Partial<ConfiguredIntegration> = {}): ConfiguredIntegration {
  return { id, purposes: null, tracking: null, dataTypes: null, except: null, place, ...more };
}

/** The only integration that comes of one entry. */
function only(entry: ConfiguredIntegration) {
  return resolveIntegrations([entry], []).integrations[0];
}

describe('a configured integration', () => {
  it('has the purposes of its entry, in the order of the questionnaire', () => {
    expect(only(configured('appsflyer', { purposes: ['ANALYTICS', 'THIRD_PARTY_ADVERTISING'] }))).toMatchObject({
      name: 'AppsFlyer',
      purposes: ['THIRD_PARTY_ADVERTISING', 'ANALYTICS'],
      purposesBasis: 'config',
      sources: [{ kind: 'config', place }],
    });
  });

  it("has the catalogue's purposes where its entry has none", () => {
    expect(only(configured('appsflyer'))).toMatchObject({
      purposes: ['DEVELOPERS_ADVERTISING', 'ANALYTICS'],
      purposesBasis: 'catalog',
    });
  });

  it.each([
    ['appsflyer', true, 'yes'],
    ['appsflyer', false, 'no'],
    ['appsflyer', null, 'review'],
    ['braze', null, 'review'],
    ['24i', null, 'no'],
  ])('tracks: %s with tracking %s gives %s', (id, tracking, verdict) => {
    expect(only(configured(id, { tracking }))?.tracking).toBe(verdict);
  });

  it('needs the ATT status where the iOS 14 guide says so', () => {
    expect(only(configured('facebook'))?.needsAttStatus).toBe(true);
    expect(only(configured('google-bigquery'))?.needsAttStatus).toBe(false);
  });

  it('that nobody knows is open, and comes with the nearest ones', () => {
    const entry = configured('apsflyer');
    expect(resolveIntegrations([entry], [])).toMatchObject({
      integrations: [{ id: 'apsflyer', tracking: 'review', purposes: [], purposesBasis: 'unknown' }],
      unknown: [{ entry, nearest: ['appsflyer'] }],
    });
  });

  it('that nobody knows counts once its entry says all', () => {
    const entry = configured('acme', { purposes: ['ANALYTICS'], tracking: false });
    expect(resolveIntegrations([entry], [])).toMatchObject({
      integrations: [{ name: 'acme', tracking: 'no', purposes: ['ANALYTICS'], purposesBasis: 'config' }],
      unknown: [],
    });
  });
});

describe('a kit among the dependencies', () => {
  it.each([
    [dependency({ name: 'mParticle-Braze-12' }), 'braze'],
    [dependency({ name: 'mParticle-Appboy/Core' }), 'braze'],
    [dependency({ name: 'mParticle-Braze-99' }), 'braze'],
    [dependency({ ecosystem: 'swiftpm', name: 'mparticle-apple-integration-braze-12' }), 'braze'],
    [
      dependency({
        ecosystem: 'swiftpm',
        name: 'kochava',
        url: 'https://github.com/mparticle-integrations/mparticle-apple-integration-kochava-no-tracking-9.git',
      }),
      'kochava',
    ],
    [dependency({ ecosystem: 'carthage', name: 'mparticle-integrations/mparticle-apple-integration-branchmetrics' }), 'branch'],
    [dependency({ ecosystem: 'npm', name: '@mparticle/cordova-rokt-kit' }), 'rokt'],
  ])('$name is an integration', (kit, id) => {
    expect(resolveIntegrations([], [kit]).integrations.map((integration) => integration.id)).toEqual([id]);
  });

  it.each(['mParticle-Apple-SDK', 'Adjust', 'AppsFlyerFramework', 'mParticle-Apple-Media-SDK'])('%s is none', (name) => {
    expect(resolveIntegrations([], [dependency({ name })]).integrations).toEqual([]);
  });

  it('is another source of a configured integration', () => {
    const kit = dependency({ name: 'mParticle-AppsFlyer-6', version: '9.4.0' });
    expect(resolveIntegrations([configured('appsflyer')], [kit]).integrations).toMatchObject([
      { id: 'appsflyer', sources: [{ kind: 'config' }, { kind: 'kit', dependency: 'mParticle-AppsFlyer-6', version: '9.4.0' }] },
    ]);
  });

  it('gives integrations in the order of their ids', () => {
    const kits = [dependency({ name: 'mParticle-Radar' }), dependency({ name: 'mParticle-Adjust' })];
    expect(resolveIntegrations([], kits).integrations.map((integration) => integration.id)).toEqual(['adjust', 'radar']);
  });
});
