import { describe, expect, it } from 'vitest';
import { packageLock } from '../../../../src/read/manifests/package-lock/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(packageLock, 'package-lock.json', ...lines);

describe('package-lock.json', () => {
  it('gives every installed package, nested ones too (versions 2 and 3)', async () => {
    const contents = await read(
      '{ "lockfileVersion": 3, "packages": {',
      '  "": { "name": "app" },',
      '  "node_modules/react-native-mparticle": { "version": "2.7.13" },',
      '  "node_modules/a/node_modules/@scope/b": { "version": "1.0.0" },',
      '  "node_modules/alias": { "name": "real", "version": "3.0.0" },',
      '  "node_modules/own": { "resolved": "packages/own", "link": true },',
      '  "packages/own": { "version": "0.0.1" }',
      '} }',
    );
    expect(summary(contents)).toEqual(['3:17 react-native-mparticle 2.7.13', '4:32 @scope/b 1.0.0', '5:17 real 3.0.0']);
    expect(contents.problems).toEqual([]);
  });

  it('gives nested dependencies in the order of the file (version 1)', async () => {
    const contents = await read(
      '{ "lockfileVersion": 1, "dependencies": {',
      '  "a": { "version": "1.0.0", "dependencies": { "b": { "version": "2.0.0" } } },',
      '  "c": { "version": "npm:real@3.0.0" },',
      '  "d": { "version": "git+ssh://git@github.com/acme/d.git#0a1b2c" }',
      '} }',
    );
    expect(summary(contents)).toEqual(['2:4 a 1.0.0', '2:49 b 2.0.0', '3:4 real 3.0.0', '4:4 d -']);
    expect(contents.dependencies[3]?.url).toBe('ssh://github.com/acme/d.git');
  });

  it('keeps the packages before the point at which it is cut short', async () => {
    const contents = await read('{ "packages": {', '  "node_modules/a": { "version": "1.0.0" },', '  "node_modules/b": { "ver');
    expect(summary(contents)).toContain('2:17 a 1.0.0');
    expect(problems(contents)).not.toEqual([]);
  });

  it('survives 100,000 levels', async () => {
    const contents = await read(`{"dependencies":{"a":${'{"dependencies":{"a":'.repeat(100_000)}`);
    expect(problems(contents)).toEqual(['1 The file ends before its last bracket is closed.']);
  });
});
