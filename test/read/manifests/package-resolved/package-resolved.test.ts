import { describe, expect, it } from 'vitest';
import { packageResolved } from '../../../../src/read/manifests/package-resolved/index.js';
import { problems, readLines, summary } from '../reading.js';
import { claims } from '../../../../src/read/manifests/manifest.js';

const read = (text: string) => readLines(packageResolved, 'Package.resolved', text);

const address = 'https://github.com/mParticle/mparticle-apple-sdk';

describe('Package.resolved', () => {
  it('is found inside projects and workspaces', () => {
    expect(claims(packageResolved, 'App.xcodeproj/project.xcworkspace/xcshareddata/swiftpm/Package.resolved')).toBe(true);
  });

  it('gives the identity and version of a pin (versions 2 and 3)', async () => {
    const pin = {
      identity: 'mparticle-apple-sdk',
      kind: 'remoteSourceControl',
      location: address,
      state: { revision: 'abc', version: '9.4.0' },
    };
    const contents = await read(JSON.stringify({ pins: [pin], version: 3 }, null, 2));
    expect(contents.dependencies).toEqual([
      {
        name: 'mparticle-apple-sdk',
        ecosystem: 'swiftpm',
        basis: 'resolved',
        version: '9.4.0',
        url: address,
        place: { file: 'Package.resolved', line: 4, column: 20 },
      },
    ]);
  });

  it('derives the identity from the address (version 1)', async () => {
    const pin = {
      package: 'Segment',
      repositoryURL: 'https://github.com/segmentio/analytics-ios.git',
      state: { branch: null, version: '4.1.0' },
    };
    const contents = await read(JSON.stringify({ object: { pins: [pin] }, version: 1 }));
    expect(contents.dependencies[0]).toMatchObject({ name: 'analytics-ios', version: '4.1.0' });
  });

  it('has no version for a branch or a revision', async () => {
    const contents = await read(
      `{"pins":[{"identity":"a","location":"${address}","state":{"branch":"main","revision":"abc"}}],"version":2}`,
    );
    expect(contents.dependencies[0]).toMatchObject({ version: null });
  });

  it('keeps the pins before the point at which it is cut short', async () => {
    const contents = await read(`{"pins":[\n{"identity":"a","state":{"version":"1.0"}},\n{"identity":"b`);
    expect(summary(contents)[0]).toBe('2:14 a 1.0');
    expect(problems(contents)[0]).toBe('3 A string, number or comment is incomplete or invalid.');
  });

  it.each([
    ['no list of pins', '{"version":2}', ['1 The file does not contain a list of pins.']],
    ['a list that is none', '{"pins":{}}', ['1 The file does not contain a list of pins.']],
    ['a pin without a name', '{"pins":[5]}', ['1 This pin does not name a package.']],
    ['100,000 levels', '['.repeat(100_000), ['1 The file ends before its last bracket is closed.']],
  ])('calls %s a problem', async (_, text, expected) => {
    expect(problems(await read(text))).toEqual(expected);
  });
});
