import { describe, expect, it } from 'vitest';
import { isUsageDescriptionKey, usageDescriptionKeys } from '../../../src/read/manifests/usage-description.js';

describe('code that may write a purpose string', () => {
  it.each(['NSUserTrackingUsageDescription', 'NSLocationAlwaysAndWhenInUseUsageDescription', 'NFCReaderUsageDescription'])(
    'names its key: %s',
    (key) => {
      expect(isUsageDescriptionKey(key)).toBe(true);
      expect(usageDescriptionKeys.test(`plist.root.SetString("${key}", text);`)).toBe(true);
    },
  );

  it.each(['settings.UserTrackingUsageDescription = text;', 'class PhotoUsageDescription {}', '"NSUsageDescriptions"'])(
    'is not what has a like name: %s',
    (code) => {
      expect(usageDescriptionKeys.test(code)).toBe(false);
    },
  );
});
