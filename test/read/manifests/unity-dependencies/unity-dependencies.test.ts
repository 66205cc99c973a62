import { expect, it } from 'vitest';
import { unityDependencies } from '../../../../src/read/manifests/unity-dependencies/index.js';
import { readLines, summary } from '../reading.js';

const read = (...lines: readonly string[]) => readLines(unityDependencies, 'Assets/Ads/Editor/AdsDependencies.xml', ...lines);

it('reads pods, and leaves out what Android needs', async () => {
  const contents = await read(
    '<dependencies>',
    '  <iosPods><iosPod name="Google-Mobile-Ads-SDK" version="~> 11.3.0" /></iosPods>',
    '  <androidPackages><androidPackage spec="com.google:ads:1.0" /></androidPackages>',
    '</dependencies>',
  );
  expect(summary(contents)).toEqual(['2:12 Google-Mobile-Ads-SDK ~> 11.3.0']);
});

it('leaves other files of such a name alone', async () => {
  expect(await read('<dependencies>')).toMatchObject({ dependencies: [], problems: [] });
});
