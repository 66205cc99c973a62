import { describe, expect, it } from 'vitest';
import { cordovaPlugin } from '../../../../src/read/manifests/cordova-plugin/index.js';
import { packageJson } from '../../../../src/read/manifests/package-json/index.js';
import { readLines, summary } from '../reading.js';

describe("a Cordova plugin's plugin.xml", () => {
  it('gives its pods in both forms, and not its own version', async () => {
    const contents = await readLines(
      cordovaPlugin,
      'plugin.xml',
      '<plugin id="cordova-plugin-mparticle" version="2.0.0"><platform name="ios">',
      '<podspec><pods><pod name="mParticle-Apple-SDK" spec="~&gt; 9.2" /></pods></podspec>',
      '<framework src="Ads" type="podspec" spec="1.0"/> <framework src="AdSupport.framework"/></platform></plugin>',
    );
    expect(summary(contents)).toEqual(['2:16 mParticle-Apple-SDK ~> 9.2', '3:1 Ads 1.0']);
  });
});

describe("a Cordova app's package.json", () => {
  it('builds with the development dependencies that cordova lists, and with no others', async () => {
    const contents = await readLines(
      packageJson,
      'package.json',
      '{ "devDependencies": { "cordova-ios": "7.1.0", "@mparticle/cordova-sdk": "^4.0.1", "eslint": "9.0.0" },',
      '  "cordova": { "platforms": ["ios"], "plugins": { "@mparticle/cordova-sdk": {} } } }',
    );
    expect(summary(contents).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'cordova-ios 7.1.0',
      '@mparticle/cordova-sdk ^4.0.1',
    ]);
  });
});
