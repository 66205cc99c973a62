import { describe, expect, it } from 'vitest';
import { predatedManifest } from '../../src/catalog/first-manifests.js';
import { exactly, upToNext } from '../../src/catalog/versions/range.js';

describe('an SDK from before its first privacy manifest', () => {
  it.each([
    ['before it', 'alamofire', '5.8.1', '5.9.0'],
    ['a pre-release of it', 'alamofire', '5.9.0-beta.1', '5.9.0'],
    ['the line whose first it is not', 'onesignalxcframework', '3.12.6', '3.12.7'],
    ['before all lines', 'onesignalxcframework', '2.16.0', '5.0.5'],
    ['between two lines', 'onesignalxcframework', '4.0.0', '5.0.5'],
    ['the newest line, before its first', 'onesignalxcframework', '5.0.4', '5.0.5'],
    ['without one in any version', 'afnetworking', '4.0.1', null],
  ])('is told: %s', (_, pod, version, since) => {
    expect(predatedManifest('cocoapods', pod, exactly(version))).toEqual({ since });
  });

  it.each([
    ['the first one', 'alamofire', '5.9.0'],
    ['an older line that was given one', 'onesignalxcframework', '3.12.9'],
    ['a later line', 'onesignalxcframework', '6.0.0'],
    ['newer than any that was looked at', 'mbprogresshud', '1.3.0'],
    ['an SDK of which that is not known', 'acme', '0.1.0'],
  ])('is not: %s', (_, pod, version) => {
    expect(predatedManifest('cocoapods', pod, exactly(version))).toBeNull();
  });

  it('is told of a requirement only where every version that it allows is older', () => {
    expect(predatedManifest('cocoapods', 'alamofire', upToNext('5.4', 1))).toBeNull();
    expect(predatedManifest('cocoapods', 'alamofire', upToNext('5.4.0', 2))).toEqual({ since: '5.9.0' });
    expect(predatedManifest('swiftpm', 'alamofire', { minimum: null, maximum: null })).toBeNull();
    expect(predatedManifest('swiftpm', 'alamofire', null)).toBeNull();
  });
});
