import { expect, it } from 'vitest';
import { nugetLock } from '../../../../src/read/manifests/nuget-lock/index.js';
import { problems, readLines, summary } from '../reading.js';

const read = (text: string) => readLines(nugetLock, 'packages.lock.json', text);

it('reads what is resolved for iOS, each package once', async () => {
  const entry = '{"type": "Direct", "requested": "[4.1.0, )", "resolved": "4.1.1"}';
  const ios = `{"mParticle.MAUI": ${entry}, "shop.core": {"type": "Project"}}`;
  const contents = await read(
    `{"version": 1, "dependencies": {"net10.0-android36.0": {"Droid": ${entry}}, "net10.0-ios18.0": ${ios}, "net10.0-ios18.0/ios-arm64": ${ios}}}`,
  );
  expect(summary(contents)).toEqual(['1:155 mParticle.MAUI 4.1.1']);
});

it('says where there is no list', async () => {
  expect(problems(await read('{"version": 1}'))).toEqual(['1 The file does not contain a list of packages.']);
});
