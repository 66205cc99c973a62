import { describe, expect, it } from 'vitest';
import { inFolder, type Files } from '../../support/app-files.js';
import { auditApps } from '../../support/marked-project.js';
import { xcodeProject, type ProjectShape, type TargetShape } from '../../support/xcode-project.js';

const key = 'NSUserTrackingUsageDescription';
const text = 'We measure which ads bring you here.';
const plist = (content: string): string => `<plist version="1.0"><dict>${content}</dict></plist>\n`;
const appPlist = (purpose: string | null): string =>
  plist(
    `<key>CFBundlePackageType</key><string>APPL</string>${purpose === null ? '' : `<key>${key}</key><string>${purpose}</string>`}`,
  );
const reasons = plist(
  '<key>NSPrivacyAccessedAPITypes</key><array><dict><key>NSPrivacyAccessedAPIType</key><string>NSPrivacyAccessedAPICategoryUserDefaults</string><key>NSPrivacyAccessedAPITypeReasons</key><array><string>CA92.1</string></array></dict></array>',
);
const ask = 'import AppTrackingTransparency\nfunc ask() async { _ = await ATTrackingManager.requestTrackingAuthorization() }\n';
const defaults = 'import Foundation\nlet isOn = UserDefaults.standard.bool(forKey: "on")\n';

/** What the audit says of a repository with a project, as `rule severity file`. */
const found = (shape: ProjectShape, files: Files): Promise<readonly string[]> =>
  inFolder({ ...files, 'App.xcodeproj/project.pbxproj': xcodeProject(shape) }, async (folder) =>
    (await auditApps(folder)).flatMap(({ findings }) =>
      findings.map(({ rule, severity, place }) => `${rule} ${severity} ${place.file}`),
    ),
  );

const own = { INFOPLIST_FILE: 'App/Info.plist' };
const app = (more: Partial<TargetShape>): ProjectShape => ({ targets: [{ name: 'App', settings: own, ...more }] });
const asking = { sources: ['App/Ask.swift'] };
const missing = 'att/usage-description-missing error App/Ask.swift';

describe('the usage description of a target', () => {
  const generated = { GENERATE_INFOPLIST_FILE: 'YES' };
  it.each<[string, ProjectShape, Files, readonly string[]]>([
    ['in its Info.plist', app(asking), { 'App/Info.plist': appPlist(text) }, []],
    ['in none', app(asking), { 'App/Info.plist': appPlist(null) }, [missing]],
    [
      'in an Info.plist that its settings name',
      app({ ...asking, settings: { INFOPLIST_FILE: '$(SRCROOT)/$(TARGET_NAME)/Info.plist' } }),
      { 'App/Info.plist': appPlist(text), 'Other/Info.plist': appPlist(null) },
      [],
    ],
    [
      'in another Info.plist than its settings name',
      app({ ...asking, settings: { INFOPLIST_FILE: '$(SRCROOT)/$(TARGET_NAME)/Info.plist' } }),
      { 'App/Info.plist': appPlist(null), 'Other/Info.plist': appPlist(text) },
      [missing],
    ],
    ['in a setting', app({ ...asking, settings: { ...generated, [`INFOPLIST_KEY_${key}`]: text } }), {}, []],
    [
      'in a setting of the project',
      { ...app({ ...asking, settings: generated }), settings: { SDKROOT: 'iphoneos', [`INFOPLIST_KEY_${key}`]: text } },
      {},
      [],
    ],
    [
      'in a configuration file that another one includes',
      app({ ...asking, settings: generated, xcconfig: 'App.xcconfig' }),
      { 'App.xcconfig': '#include "Base.xcconfig"\n', 'Base.xcconfig': `INFOPLIST_KEY_${key} = ${text}\n` },
      [],
    ],
    [
      'in no configuration file, of which an optional one is missing',
      app({ ...asking, settings: generated, xcconfig: 'App.xcconfig' }),
      { 'App.xcconfig': '#include? "Secrets.xcconfig"\n' },
      [missing],
    ],
    [
      'in a setting of its own for a device',
      app({ ...asking, settings: { 'INFOPLIST_FILE[sdk=iphoneos*]': 'App/Info.plist', ...own } }),
      { 'App/Info.plist': appPlist(text) },
      [],
    ],
    [
      'that is an empty setting',
      app({ ...asking, settings: { ...own, ATT_TEXT: '' } }),
      { 'App/Info.plist': appPlist('$(ATT_TEXT)') },
      ['att/usage-description-missing error App/Info.plist'],
    ],
    [
      'in one configuration alone',
      app({ ...asking, debug: { INFOPLIST_FILE: 'App/Debug.plist' }, settings: own }),
      { 'App/Debug.plist': appPlist(text), 'App/Info.plist': appPlist(null) },
      ['att/usage-description-missing note App.xcodeproj/project.pbxproj'],
    ],
    [
      'of which only tests show the prompt',
      app({ type: 'bundle.unit-test', ...asking }),
      { 'App/Info.plist': appPlist(null) },
      [],
    ],
  ])('%s', async (_, shape, files, expected) => {
    expect(await found(shape, { 'App/Ask.swift': ask, ...files })).toEqual(expected);
  });
});

describe('the privacy manifest of a target', () => {
  const code = { sources: ['App/Store.swift'] };
  const manifest = 'App/PrivacyInfo.xcprivacy';
  const lacks = 'manifest/api-reason-missing error App/Store.swift';
  const unseen = `manifest/not-in-target warning ${manifest}`;
  const synchronized = (except: readonly string[]): ProjectShape =>
    app({ synchronized: [{ path: 'App', except: ['Info.plist', ...except] }] });
  it.each<[string, ProjectShape, readonly string[]]>([
    ['among its resources', app({ ...code, resources: [manifest] }), []],
    ['in no build phase', app(code), [unseen, lacks]],
    ['among its sources', app({ sources: ['App/Store.swift', manifest] }), [unseen, lacks]],
    ['copied beside its resources', app({ ...code, copies: [{ to: '7', folder: '', files: [manifest] }] }), []],
    ['copied into a folder', app({ ...code, copies: [{ to: '7', folder: 'Privacy', files: [manifest] }] }), [unseen, lacks]],
    ['copied beside its frameworks', app({ ...code, copies: [{ to: '10', folder: '', files: [manifest] }] }), [unseen, lacks]],
    [
      'copied into a folder and to the top',
      app({ ...code, resources: [manifest], copies: [{ to: '7', folder: 'Privacy', files: [manifest] }] }),
      [],
    ],
    ['in a folder that is copied as it is', app({ ...code, resources: ['App'] }), [unseen, lacks]],
    ['in a folder that Xcode takes as it finds it', synchronized([]), []],
    ['that such a folder leaves out', synchronized(['PrivacyInfo.xcprivacy']), [unseen, lacks]],
  ])('%s', async (_, shape, expected) => {
    const files = { 'App/Info.plist': appPlist(null), 'App/Store.swift': defaults, [manifest]: reasons };
    expect(await found(shape, files)).toEqual(expected);
  });
});

describe('code', () => {
  it.each<[string, ProjectShape]>([
    ['that no target compiles', app(asking)],
    ['that the project lists and no target compiles', { ...app(asking), others: ['App/Store.swift'] }],
    ['that a folder leaves out', app({ synchronized: [{ path: 'App', except: ['Info.plist', 'Store.swift'] }] })],
    [
      'of a target for the Mac',
      {
        targets: [
          { name: 'App', settings: own, ...asking },
          { name: 'Mac', settings: { SDKROOT: 'macosx' }, sources: ['App/Store.swift'] },
        ],
      },
    ],
  ])('%s needs no reason', async (_, shape) => {
    const files = { 'App/Info.plist': appPlist(text), 'App/Ask.swift': ask, 'App/Store.swift': defaults };
    expect(await found(shape, files)).toEqual([]);
  });

  it('of an extension without a privacy manifest needs one', async () => {
    const shape = {
      targets: [
        { name: 'App', settings: own, resources: ['App/PrivacyInfo.xcprivacy'] },
        { name: 'Widget', type: 'app-extension', settings: {}, sources: ['Widget/Store.swift'] },
      ],
    };
    const files = { 'App/Info.plist': appPlist(null), 'App/PrivacyInfo.xcprivacy': reasons, 'Widget/Store.swift': defaults };
    expect(await found(shape, files)).toEqual(['manifest/api-reason-missing error Widget/Store.swift']);
  });
});
