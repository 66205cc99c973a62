import { describe, expect, it } from 'vitest';
import type { Declaration, InfoPlist } from '../../../src/model/declaration.js';
import type { ProjectTarget, TargetUse } from '../../../src/model/project.js';
import { findTargets } from '../../../src/read/apps/targets.js';

const place = (file: string) => ({ file, line: 1, column: 1 });

const target = (name: string, type: string, more: Partial<ProjectTarget> = {}): ProjectTarget => ({
  ...{ name, productType: `com.apple.product-type.${type}`, files: new Set(), folders: [], scripts: [] },
  ...{
    infoPlists: new Set(),
    platforms: [],
    configurations: [],
    product: null,
    uses: [],
    place: place('Shop.xcodeproj/project.pbxproj'),
  },
  ...more,
});

const project = (targets: readonly ProjectTarget[], files: readonly string[] = []): Declaration => ({
  ...{ kind: 'project', tool: 'xcode', name: 'Shop', targets, products: new Map(), files: new Set(files) },
  place: place('Shop.xcodeproj/project.pbxproj'),
});

const links = (name: string) =>
  ({ kind: 'target', name, project: 'Shop.xcodeproj/project.pbxproj', isCopied: false }) as const satisfies TargetUse;

const plist = (file: string, isExtension: boolean): InfoPlist => ({
  ...{
    kind: 'info-plist',
    name: null,
    bundleId: null,
    version: null,
    isApp: !isExtension,
    isExtension,
    extensionPoint: null,
    place: place(file),
  },
});

/** The bundles of `App/A.swift`, as `kind name`. */
const bundles = (declarations: readonly Declaration[], file = 'App/A.swift'): readonly string[] =>
  findTargets(['Shop.xcodeproj/project.pbxproj', file], declarations)
    .bundlesOf(file)
    .map(({ kind, name }) => `${kind} ${name ?? 'without a name'}`);

const file = { files: new Set(['App/A.swift']) };
const folder = { folders: [{ path: 'App', except: new Set<string>(), only: [], without: [] }] };

describe('a file is built into', () => {
  it.each([
    ['the app whose target lists it', [project([target('Shop', 'application', file)])], ['app Shop']],
    ['the app whose target takes its folder', [project([target('Shop', 'application', folder)])], ['app Shop']],
    [
      'each bundle that lists it',
      [project([target('Shop', 'application', file), target('Widget', 'app-extension', file)])],
      ['app Shop', 'extension Widget'],
    ],
    ['no bundle where only tests list it', [project([target('Tests', 'bundle.unit-test', file)])], []],
    [
      'the app where tests list it too',
      [project([target('Shop', 'application', file), target('Tests', 'bundle.unit-test', file)])],
      ['app Shop'],
    ],
    [
      'the apps of the root where a framework lists it',
      [project([target('Shop', 'application'), target('Core', 'framework', file)])],
      ['app without a name'],
    ],
    ['an app for the watch', [project([target('Shop', 'application', { ...file, platforms: ['watchos'] })])], ['watch-app Shop']],
    [
      'no bundle for iOS where only a Mac app lists it',
      [project([target('Mac', 'application', { ...file, platforms: ['macos'] }), target('Shop', 'application')])],
      [],
    ],
    ['no bundle where only a tool lists it', [project([target('Shop', 'application'), target('Gen', 'tool', file)])], []],
    [
      'the app that links the framework that lists it',
      [
        project([
          target('Shop', 'application', { uses: [links('Core')] }),
          target('Store', 'application'),
          target('Core', 'framework', { uses: [links('Base')] }),
          target('Base', 'framework', file),
        ]),
      ],
      ['app Shop'],
    ],
    [
      'the app with the extension that links the framework that lists it',
      [
        project([
          target('Shop', 'application', { uses: [{ ...links('Widget'), isCopied: true }] }),
          target('Widget', 'app-extension', { uses: [links('Core')] }),
          target('Core', 'framework', file),
        ]),
      ],
      ['app Shop'],
    ],
    ['an App Clip', [project([target('Clip', 'application.on-demand-install-capable', file)])], ['app-clip Clip']],
    ['an app without a name where nothing says more', [], ['app without a name']],
    ['the extension whose Info.plist lies in its folder', [plist('App/Info.plist', true)], ['extension App']],
    [
      'the app where the nearest Info.plist is no extension',
      [plist('Info.plist', true), plist('App/Info.plist', false)],
      ['app without a name'],
    ],
    [
      'what its target says, whatever Info.plist lies beside it',
      [project([target('Shop', 'application', file)]), plist('App/Info.plist', true)],
      ['app Shop'],
    ],
  ] as const)('%s', (_, declarations, expected) => {
    expect(bundles(declarations)).toEqual(expected);
  });

  it('no target where its folder leaves it out', () => {
    const except = { folders: [{ path: 'App', except: new Set(['App/A.swift']), only: [], without: [] }] };
    expect(bundles([project([target('Widget', 'app-extension', except), target('Shop', 'application')])])).toEqual([
      'app without a name',
    ]);
  });
});

describe('a project leaves out', () => {
  const leavesOut = (declarations: readonly Declaration[], others: readonly string[] = []): boolean =>
    findTargets(['App/A.xcprivacy', ...others], declarations).leavesOut('App/A.xcprivacy') !== null;

  it.each([
    ['a file that it knows and no target takes', project([target('Shop', 'application')], ['App/A.xcprivacy']), [], true],
    ['no file that a target takes', project([target('Shop', 'application', { files: new Set(['App/A.xcprivacy']) })]), [], false],
    ['a file beside one that a target takes', project([target('Shop', 'application', file)]), ['App/A.swift'], true],
    ['no file beside which no target takes any', project([target('Shop', 'application')]), ['App/A.swift'], false],
    ['no file of a Swift package', project([target('Shop', 'application', file)]), ['App/A.swift', 'App/Package.swift'], false],
    [
      'a file that a target copies into a folder',
      project([target('Shop', 'application', { files: new Set(['App/A.xcprivacy']), nested: new Set(['App/A.xcprivacy']) })]),
      [],
      true,
    ],
    [
      'a file in a folder that a target copies as it is',
      project([target('Shop', 'application', { files: new Set(['App']), nested: new Set(['App']) })]),
      [],
      true,
    ],
    [
      'no file that a target copies into a folder and to the top',
      project([
        target('Shop', 'application', { files: new Set(['App/A.xcprivacy']), nested: new Set(['App/A.xcprivacy']) }),
        target('Widget', 'app-extension', { files: new Set(['App/A.xcprivacy']) }),
      ]),
      [],
      false,
    ],
    [
      'no file that a script of a build names',
      project([target('Shop', 'application', { scripts: ['cp App/A.xcprivacy x'] })], ['App/A.xcprivacy']),
      [],
      false,
    ],
  ] as const)('%s', (_, declaration, others, expected) => {
    expect(leavesOut([declaration], others)).toBe(expected);
  });
});

describe('code is compiled nowhere', () => {
  const nowhere = (declarations: readonly Declaration[], file = 'App/Old.swift', others: readonly string[] = []): boolean =>
    findTargets(['Shop.xcodeproj/project.pbxproj', 'App/A.swift', file, ...others], declarations).compilesNowhere(file);
  const shop = project([target('Shop', 'application', file)]);

  it('where a project compiles what lies beside it', () => {
    expect(nowhere([shop])).toBe(true);
    expect(nowhere([shop], 'App/Old.m')).toBe(true);
  });

  it('where a project knows it', () => {
    expect(nowhere([project([target('Shop', 'application', file)], ['Lib/Old.swift'])], 'Lib/Old.swift')).toBe(true);
  });

  it.each<[string, readonly Declaration[], string, readonly string[]]>([
    ['of a folder that a target takes', [project([target('Shop', 'application', folder)])], 'App/Old.swift', []],
    [
      'beside which a target only copies something',
      [project([target('Shop', 'application', { files: new Set(['App/a.png']) })])],
      'App/Old.swift',
      ['App/a.png'],
    ],
    [
      'that a project knows of which no target compiles anything',
      [project([target('Shop', 'application')], ['App/Old.swift'])],
      'App/Old.swift',
      [],
    ],
    ['in a header, which others include', [shop], 'App/Old.h', []],
    ['in a language that Xcode does not compile', [shop], 'App/old.ts', []],
    ['of a Swift package', [shop], 'App/Old.swift', ['App/Package.swift']],
    ['in another folder', [shop], 'Lib/Old.swift', []],
  ])('but not %s', (_, declarations, path, others) => {
    expect(nowhere(declarations, path, others)).toBe(false);
  });
});
