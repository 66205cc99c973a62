import { expect, it } from 'vitest';
import { read } from '../../../../src/read/manifests/xcode-configuration/read.js';
import { content } from '../manifest-content.js';

it('gives purpose strings among the settings, with a condition or without, up to a comment', () => {
  const text = `#include "Base.xcconfig"
INFOPLIST_KEY_NSCameraUsageDescription = Scan a code. // https://x.test
  INFOPLIST_KEY_NSUserTrackingUsageDescription [sdk=iphoneos*] = $(TRACKING)
// INFOPLIST_KEY_NSContactsUsageDescription = no
INFOPLIST_KEY_CFBundleDisplayName = no
PRODUCT_NAME = INFOPLIST_KEY_NSMotionUsageDescription = no
`;
  const { declarations, settings, ...rest } = read('App.xcconfig', content(text));
  const texts = declarations.filter(({ kind }) => kind === 'usage-description');
  expect(settings?.[0]).toMatchObject({ kind: 'include', path: 'Base.xcconfig' });
  expect({ ...rest, declarations: texts }).toEqual({
    dependencies: [],
    declarations: [
      {
        kind: 'usage-description',
        key: 'NSCameraUsageDescription',
        text: 'Scan a code.',
        source: 'build-setting',
        place: { file: 'App.xcconfig', line: 2, column: 1 },
      },
      expect.objectContaining({ text: '$(TRACKING)', place: { file: 'App.xcconfig', line: 3, column: 3 } }),
    ],
    problems: [],
  });
});
