import { describe, expect, it } from 'vitest';
import { particleConfig } from '../../../../src/read/manifests/mparticle-config/index.js';
import { read } from '../../../../src/read/manifests/mparticle-config/read.js';
import settings from '../../../../src/read/manifests/mparticle-config/settings.json' with { type: 'json' };
import { content } from '../manifest-content.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const list = (body: string): string => `<plist version="1.0"><dict>\n${body}\n</dict></plist>`;

describe('mparticle-config', () => {
  it('claims MParticleConfig.plist alone', () => {
    expect(['App/MParticleConfig.plist', 'App/Config.plist'].filter((path) => claims(particleConfig, path))).toEqual([
      'App/MParticleConfig.plist',
    ]);
  });

  it('gives the settings that the SDK reads, at the line of their key', () => {
    const body =
      '<key>enable_location_tracking</key><true/>\n<key>session_timeout</key><integer>60</integer><key>other</key><true/>';
    expect(read('MParticleConfig.plist', content(list(body))).declarations).toEqual([
      {
        kind: 'mparticle-setting',
        key: 'enable_location_tracking',
        value: true,
        place: { file: 'MParticleConfig.plist', line: 2, column: 6 },
      },
      {
        kind: 'mparticle-setting',
        key: 'session_timeout',
        value: 60,
        place: { file: 'MParticleConfig.plist', line: 3, column: 6 },
      },
    ]);
  });

  it('keeps the key and secret of the workspace out of every report', () => {
    const body = '<key>api_key</key><string>k</string><key>api_secret</key><string>s</string>';
    expect(read('MParticleConfig.plist', content(list(body)))).toEqual({ dependencies: [], declarations: [], problems: [] });
  });

  it('lets the last of two values count', () => {
    const body = '<key>session_timeout</key><integer>1</integer><key>session_timeout</key><integer>2</integer>';
    const { declarations, problems } = read('MParticleConfig.plist', content(list(body)));
    expect(declarations).toMatchObject([{ value: 2 }]);
    expect(problems).toMatchObject([{ kind: 'partial' }]);
  });

  it('makes a problem of a setting that is a list', () => {
    const { problems } = read('MParticleConfig.plist', content(list('<key>session_timeout</key><array/>')));
    expect(problems).toMatchObject([
      { kind: 'incomplete', message: 'The value of session_timeout is not a string, a number or a boolean.' },
    ]);
  });

  it('has its settings sorted by key, each with a source', () => {
    const keys = settings.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(settings.every(({ source }) => source.startsWith('facts/mparticle-sdk.md §'))).toBe(true);
  });
});
