import { describe, expect, it } from 'vitest';
import { inFolder, type Files } from '../../support/app-files.js';
import { auditFolder } from '../../support/marked-project.js';
import { xcodeProject, type TargetShape } from '../../support/xcode-project.js';

const ask = 'import AppTrackingTransparency\nfunc ask() async { _ = await ATTrackingManager.requestTrackingAuthorization() }\n';

/** The files in which the audit sees that a prompt is shown. */
const prompting = (target: Partial<TargetShape>, files: Files): Promise<readonly string[]> =>
  inFolder(
    {
      ...files,
      'App/A.swift': 'import SwiftUI\n',
      'App.xcodeproj/project.pbxproj': xcodeProject({
        targets: [{ name: 'App', sources: ['App/A.swift'], settings: {}, ...target }],
      }),
    },
    async (folder) => (await auditFolder(folder)).signals.map(({ place }) => place.file),
  );

describe('vendored code', () => {
  const both = { 'Vendor/Ads/Ask.swift': ask, 'Vendor/Ads/Other.swift': ask };

  it.each<[string, Partial<TargetShape>, readonly string[]]>([
    ['that a target lists', { sources: ['App/A.swift', 'Vendor/Ads/Ask.swift'] }, ['Vendor/Ads/Ask.swift']],
    [
      'in a folder that a target takes, but for what it leaves out',
      { synchronized: [{ path: 'Vendor', except: ['Ads/Other.swift'] }] },
      ['Vendor/Ads/Ask.swift'],
    ],
  ])('is read %s', async (_, target, expected) => {
    expect(await prompting(target, both)).toEqual(expected);
  });

  it('is read in a folder inside of one that a target takes', async () => {
    expect(await prompting({ synchronized: [{ path: 'App', except: [] }] }, { 'App/ThirdParty/Ask.swift': ask })).toEqual([
      'App/ThirdParty/Ask.swift',
    ]);
  });

  it.each<[string, Partial<TargetShape>, Files]>([
    ['where no target takes it', {}, {}],
    ['where only a test takes it', { type: 'bundle.unit-test', sources: ['Vendor/Ads/Ask.swift'] }, {}],
    ['that .gitignore lists', { sources: ['Vendor/Ads/Ask.swift'] }, { '.gitignore': 'Vendor/\n' }],
    [
      'that the configuration excludes',
      { sources: ['Vendor/Ads/Ask.swift'] },
      { 'app-privacy.yaml': 'exclude: ["Vendor/**"]\n' },
    ],
  ])('does not count %s', async (_, target, files) => {
    expect(await prompting(target, { ...both, ...files })).toEqual([]);
  });
});
