import { describe, expect, it } from 'vitest';
import { podspec } from '../../../../src/read/manifests/podspec/index.js';
import { readLines, summary } from '../reading.js';

describe('podspec', () => {
  it('gives what the pod and its subspecs ask for', async () => {
    const contents = await readLines(
      podspec,
      'Kit.podspec',
      'Pod::Spec.new do |s|',
      "  s.name = 'Kit'",
      "  s.dependency 'mParticle-Apple-SDK-ObjC', '>= 9.2.2', '< 10.0'",
      "  s.subspec 'Ads' do |ads|",
      "    ads.ios.dependency 'Ads', '~> 1.0'",
      '  end',
      'end',
    );
    expect(summary(contents)).toEqual(['3:17 mParticle-Apple-SDK-ObjC >= 9.2.2, < 10.0', '5:25 Ads ~> 1.0']);
  });

  it('leaves out its own subspecs', async () => {
    const lines = ["s.subspec 'Ads' do |ads|", "  ads.dependency 'Kit/Core'", "  ads.dependency 'KitAds'", 'end'];
    expect(summary(await readLines(podspec, 'pods/Kit.podspec', ...lines))).toEqual(['3:19 KitAds -']);
  });

  it('leaves out what only its tests ask for', async () => {
    const contents = await readLines(
      podspec,
      'Kit.podspec',
      "s.test_spec 'Tests' do |test|",
      "  test.dependency 'OCMock'",
      'end',
    );
    expect(contents.dependencies).toEqual([]);
  });
});
