import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/model/answer.js';
import type { BuildSetting, Declaration, PrivacyManifest, UsageDescription } from '../../../src/model/declaration.js';
import type { Integration } from '../../../src/model/integration.js';
import type { KnownApi, Signal } from '../../../src/model/signal.js';
import type { ThirdPartySdk } from '../../../src/model/third-party-sdk.js';
import { integrationRequiresStatus } from '../../../src/decide/rules/att/integration-requires-status.js';
import { usageDescriptionMissing } from '../../../src/decide/rules/att/usage-description-missing.js';
import { sdkManifestMissing } from '../../../src/decide/rules/manifest/sdk-manifest-missing.js';
import { trackingMismatch } from '../../../src/decide/rules/manifest/tracking-mismatch.js';
import { removedApi } from '../../../src/decide/rules/mparticle/removed-api.js';
import type { Findable } from '../../../src/decide/rules/rule.js';
import { exactly } from '../../../src/catalog/versions/range.js';
import { plainAnswer } from '../../support/assessment.js';
import { at, byFolder, nothing, said, signalIn, unknownUse } from './fixtures.js';

describe('att/integration-requires-status', () => {
  const integration = { name: 'Braze', sources: [], needsAttStatus: true } as unknown as Integration;
  const advice = (platform: Signal['platform']): string | undefined =>
    integrationRequiresStatus.run({
      ...nothing,
      integrations: [integration],
      signals: [signalIn('a', 'mparticle.start', { platform })],
    })[0]?.advice;

  it('advises what the language of the start can do: a status on the options, or a call beside a start that takes none', () => {
    expect(advice('ios')).toContain('Set attStatus on MParticleOptions before start(with:)');
    expect(advice('javascript')).toContain('Set attStatus on MParticleOptions before start(with:)');
    expect(advice('dart')).toMatch(/^Call setATTStatus\(attStatus:timestampInMillis:\) next to initialize.* with the outcome/);
  });
});

describe('att/usage-description-missing', () => {
  const setting = (value: string, file: string): BuildSetting => ({
    kind: 'build-setting',
    name: 'TEXT',
    value,
    place: at(file),
  });
  const key = 'NSUserTrackingUsageDescription';
  const description: UsageDescription = {
    kind: 'usage-description',
    key,
    text: '$(TEXT)',
    source: 'info-plist',
    place: at('Info.plist'),
  };
  const prebuild = (other: string): Declaration =>
    ({ kind: 'prebuild-usage-description', key: other, plugin: 'p', place: at('app.json') }) as const;
  const about = (...declarations: readonly Declaration[]): readonly string[] =>
    said(usageDescriptionMissing, { signals: [signalIn('a.swift', 'att.prompt')], declarations });

  it('asks where one configuration leaves the text empty that another of its kind gives', () => {
    expect(about(description, setting('', 'Debug.xcconfig'), setting('Why', 'Release.xcconfig'))).toEqual([
      `note Info.plist:1 ${key} is $(TEXT), but TEXT is empty in Debug.xcconfig:1. Other configurations give it a text. Do you ship one that leaves it empty?`,
    ]);
  });

  it('says nothing where the project sets what a configuration file leaves empty', () => {
    expect(about(description, setting('', 'Debug.xcconfig'), setting('Why', 'App.xcodeproj/project.pbxproj'))).toEqual([]);
  });

  it('asks whether a plugin writes the text, but only one that writes this text', () => {
    expect(about(prebuild(key))[0]).toMatch(/^note .*Does a plugin write it when the project is built\?$/);
    expect(about(prebuild('NSCameraUsageDescription'))).toEqual([
      `error a.swift:1 The app shows the ATT prompt but does not declare ${key}.`,
    ]);
  });

  it('leaves a library out whose app declares the text', () => {
    const signals = [signalIn('A/a.swift', 'att.prompt')];
    const elsewhere = { ...description, text: 'Why', place: at('B/Info.plist') };
    expect(said(usageDescriptionMissing, { signals, targets: byFolder, declarations: [elsewhere] })).toEqual([]);
  });
});

describe('manifest/tracking-mismatch', () => {
  const manifest = (file: string, tracking: boolean | null, more: Partial<PrivacyManifest> = {}): PrivacyManifest => ({
    ...{ kind: 'privacy-manifest', tracking, trackingDomains: [], dataTypes: [], accessedApis: [], place: at(file) },
    ...more,
  });
  const app = (file: string): Declaration => ({
    kind: 'usage-description',
    key: 'k',
    text: 't',
    source: 'info-plist',
    place: at(file),
  });
  const about = (
    tracking: 'yes' | 'no',
    answer: Partial<Answer>,
    manifests: readonly PrivacyManifest[],
    roots: readonly string[] = [''],
  ): readonly string[] =>
    said(trackingMismatch, {
      targets: { ...byFolder, roots },
      declarations: [...manifests, ...manifests.map(({ place }) => app(place.file))],
      questionnaire: {
        ...nothing.questionnaire,
        tracking: { ...nothing.questionnaire.tracking, answer: tracking },
        dataTypes: [{ ...plainAnswer('DEVICE_ID'), collected: 'yes', ...answer }],
      },
    });
  const deviceId = (tracking: boolean | null): Partial<PrivacyManifest> => ({
    dataTypes: [{ type: 'NSPrivacyCollectedDataTypeDeviceID', linked: null, tracking, purposes: [], place: at('p', 9) }],
  });

  it('is an error where the evidence says that the app tracks, and a question where another app may be the one', () => {
    const denied = 'NSPrivacyTracking is not true, but the evidence says that the app tracks users.';
    expect(about('yes', {}, [manifest('A/p', null)])).toEqual([`error A/p:1 ${denied}`]);
    expect(about('yes', {}, [manifest('A/p', false)], ['', 'A'])).toEqual([`error A/p:1 ${denied}`]);
    expect(about('yes', {}, [manifest('A/p', false)], ['', 'A', 'B'])).toEqual([`note A/p:1 ${denied}`]);
  });

  it('takes the word of any module of the app, and asks at the one that says that the app tracks', () => {
    const both = [manifest('A/p', false), manifest('A/q', true)];
    expect(about('yes', {}, both)).toEqual([]);
    expect(about('no', {}, both)).toEqual([
      'note A/q:1 NSPrivacyTracking is true, but the audit found no other evidence that the app tracks users. Does it?',
    ]);
  });

  it('compares each data type that the app collects, where the manifest says whether it is used for tracking', () => {
    const asks = 'is declared as used for tracking, but the audit found no other evidence. Is it used for tracking?';
    const id = 'NSPrivacyCollectedDataTypeDeviceID';
    expect(about('yes', { tracking: 'no' }, [manifest('A/p', true, deviceId(true))])).toEqual([`note p:9 ${id} ${asks}`]);
    expect(about('yes', { tracking: 'yes' }, [manifest('A/p', true, deviceId(false))])).toEqual([
      `error p:9 ${id} is declared as not used for tracking, but the evidence says that it is.`,
    ]);
    expect(about('yes', { tracking: 'yes' }, [manifest('A/p', true, deviceId(true))])).toEqual([]);
    expect(about('yes', { tracking: 'yes' }, [manifest('A/p', true, deviceId(null))])).toEqual([]);
    expect(about('yes', { tracking: 'yes', collected: 'review' }, [manifest('A/p', true, deviceId(false))])).toEqual([]);
  });
});

describe('manifest/sdk-manifest-missing', () => {
  const found = (ecosystem: ThirdPartySdk['ecosystem'], dependency: string): boolean => {
    const common = {
      version: '1.0.0',
      requirement: null,
      predates: null,
      manifestFiles: [],
      checkoutFound: true,
      place: at('p'),
    };
    const sdk = { ...common, ecosystem, dependency } as unknown as ThirdPartySdk;
    return said(sdkManifestMissing, { thirdPartySdks: [sdk] }).length > 0;
  };

  it("looks for a pod's name among pods, and for a package's among packages; a Flutter plugin has the name of its pod", () => {
    expect([found('cocoapods', 'googlesignin'), found('cocoapods', 'googlesignin-ios')]).toEqual([true, false]);
    expect([found('swiftpm', 'googlesignin'), found('swiftpm', 'googlesignin-ios')]).toEqual([false, true]);
    expect([found('pub', 'webview_flutter_wkwebview'), found('pub', 'googlesignin-ios')]).toEqual([true, false]);
  });
});

describe('mparticle/removed-api', () => {
  const api: KnownApi = {
    kind: 'known',
    sdk: 'mparticle-apple-sdk',
    since: '1.0.0',
    removed: '8.0.0',
    instead: [],
    source: 'facts',
  };
  const apiUses = [1, 2].map((line) => unknownUse(at('a.swift', line), { api }));
  const withVersion = (version: string | null): Partial<Findable> => ({
    apiUses,
    sdks:
      version === null
        ? []
        : [
            {
              name: 'mParticle-Apple-SDK',
              ecosystem: 'cocoapods',
              version,
              requirement: null,
              range: exactly(version),
              place: at('p'),
            },
          ],
  });

  it('finds every use where the version is known, and asks once a symbol where it is not', () => {
    expect(said(removedApi, withVersion('8.0.0')).map((line) => line.slice(0, 17))).toEqual([
      'warning a.swift:1',
      'warning a.swift:2',
    ]);
    expect(said(removedApi, withVersion('7.9.0'))).toEqual([]);
    expect(said(removedApi, withVersion(null)).map((line) => line.slice(0, 14))).toEqual(['note a.swift:1']);
  });
});
