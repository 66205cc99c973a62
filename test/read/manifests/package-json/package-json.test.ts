import { describe, expect, it } from 'vitest';
import { packageJson } from '../../../../src/read/manifests/package-json/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(packageJson, 'package.json', ...lines);

describe('package.json', () => {
  it('gives dependencies, and leaves out what only development and the surroundings need', async () => {
    const contents = await read(
      '{',
      '  "dependencies": { "react-native-mparticle": "^2.7.13" },',
      '  "optionalDependencies": { "extra": "1.0.0" },',
      '  "devDependencies": { "jest": "29" },',
      '  "peerDependencies": { "react-native": "*" }',
      '}',
    );
    expect(summary(contents)).toEqual(['2:22 react-native-mparticle ^2.7.13', '3:30 extra 1.0.0']);
  });

  it.each([
    ['npm:real-name@^1.0', 'real-name', '^1.0', null],
    ['npm:@scope/real@1.0', '@scope/real', '1.0', null],
    ['file:..', 'key', null, null],
    ['workspace:*', 'key', null, null],
    ['github:acme/kit#v2.0.0', 'key', 'v2.0.0', 'https://github.com/acme/kit'],
    ['acme/kit#main', 'key', null, 'https://github.com/acme/kit'],
    ['git+ssh://git@github.com/acme/kit.git#semver:^2.0', 'key', '^2.0', 'ssh://github.com/acme/kit.git'],
    ['https://example.com/kit.tgz', 'key', null, null],
    ['https://example.com/kit-1.2.3.tgz', 'key', null, null],
    ['https://registry.npmjs.org/kit/-/kit-1.2.3.tgz', 'key', '1.2.3', null],
    ['https://npm.example.com/@acme/kit/-/kit-2.0.0-beta.1.tgz?token=1', 'key', '2.0.0-beta.1', null],
    ['~1.9.0', 'key', '~1.9.0', null],
    ['~/kit', 'key', null, null],
    ['>=1.0 <2 || ^3', 'key', '>=1.0 <2 || ^3', null],
  ])('understands %s', async (specifier, name, version, url) => {
    const contents = await read(JSON.stringify({ dependencies: { key: specifier } }));
    expect(contents.dependencies[0]).toMatchObject({ name, version, url, ecosystem: 'npm', basis: 'required' });
  });

  it('takes prototype keys for names', async () => {
    expect(summary(await read('{"dependencies":{"__proto__":"1","constructor":"2"}}'))).toEqual([
      '1:19 __proto__ 1',
      '1:35 constructor 2',
    ]);
  });

  it.each([
    ['a value of the wrong type', '{"dependencies":[]}', ['1 The value of "dependencies" is not an object.']],
    ['a version of the wrong type', '{"dependencies":{"a":1}}', ['1 A dependency has no version.']],
    [
      'a key that is there twice',
      '{"dependencies":{"a":"1",\n"a":"2"}}',
      ['2 The key "a" occurs twice. npm reads only one of the two.'],
    ],
    ['a list instead of an object', '[]', ['1 The file does not contain a JSON object.']],
    ['a missing comma', '{"dependencies":{"a":"1"\n"b":"2"}}', ['2 A comma is missing before this key.']],
  ])('calls %s a problem', async (_, text, expected) => {
    expect(problems(await read(text))).toEqual(expected);
  });
});
