import { describe, expect, it } from 'vitest';
import { findBuiltTargets } from '../../../src/read/apps/built-targets.js';
import type { Declaration, InfoPlist } from '../../../src/model/declaration.js';
import type { Project, ProjectTarget, TargetUse } from '../../../src/model/project.js';
import type { BuiltTarget } from '../../../src/model/target.js';

const pathOf = (name: string): string => `${name}.xcodeproj/project.pbxproj`;
const place = (file: string) => ({ file, line: 1, column: 1 });

const target = (name: string, type: string, more: Partial<ProjectTarget> = {}): ProjectTarget => ({
  ...{ name, productType: `com.apple.product-type.${type}`, files: new Set(), folders: [], scripts: [] },
  ...{ infoPlists: new Set(), platforms: [], configurations: [], product: null, uses: [], place: place(pathOf('Shop')) },
  ...more,
});

const project = (path: string, targets: readonly ProjectTarget[], more: Partial<Project> = {}): Declaration => ({
  ...{ kind: 'project', tool: 'xcode', name: path.slice(path.lastIndexOf('/') + 1), targets },
  ...{ products: new Map(), files: new Set(), place: place(pathOf(path)) },
  ...more,
});

const built = (declarations: readonly Declaration[], paths: readonly string[] = []): ReadonlyMap<string, BuiltTarget> =>
  new Map(findBuiltTargets(paths, declarations).targets.map((each) => [each.id, each]));

const uses = (name: string, isCopied = false, path = 'Shop'): TargetUse => ({
  kind: 'target',
  name,
  project: pathOf(path),
  isCopied,
});

describe('a target has', () => {
  it('its name as id where no other has it, else with its project', () => {
    const shops = [
      project('ios/Shop', [target('Shop', 'application'), target('Core', 'framework')]),
      project('mac/Store', [target('Shop', 'application')]),
      project('a/Kit', [target('Kit', 'application')]),
      project('b/Kit', [target('Kit', 'application')]),
    ];
    expect([...built(shops).keys()]).toEqual(['Shop/Shop', 'Core', 'Store/Shop', 'a/Kit/Kit', 'b/Kit/Kit']);
  });

  it('no second place in the spec that the committed project was made from, nor in a file that the spec includes', () => {
    const ofSpec = (file: string, name: string | null): Declaration =>
      project('Shop', [target('Shop', 'application')], { tool: 'xcodegen', name, place: place(file) });
    const shop = project('ios/Shop', [target('Shop', 'application')]);
    expect([...built([shop, ofSpec('ios/project.yml', 'Shop'), ofSpec('ios/Shop/target.yml', null)]).keys()]).toEqual(['Shop']);
    expect([...built([shop, ofSpec('other/target.yml', null)]).keys()]).toHaveLength(2);
  });

  it('no place where its product type is unknown', () => {
    expect([...built([project('Shop', [target('Shop', 'something-new')])]).keys()]).toEqual([]);
  });

  it.each([
    ['application', ['ios'], 'app'],
    ['application', ['watchos'], 'watch-app'],
    ['application', ['ios', 'watchos'], 'app'],
    ['application', ['macos'], 'app'],
    ['app-extension', ['ios'], 'extension'],
    ['bundle.ui-testing', ['ios'], 'test'],
  ])('the kind of what it builds: %s for %s', (type, platforms, kind) => {
    const found = built([project('Shop', [target('A', type, { platforms })])]).get('A');
    expect(found).toMatchObject({ kind, platforms });
  });

  it('the extension point of its Info.plist', () => {
    const plist: InfoPlist = {
      ...{ kind: 'info-plist', name: null, bundleId: null, version: null, isApp: false, isExtension: true },
      ...{ extensionPoint: 'com.apple.widgetkit-extension', place: place('Widget/Info.plist') },
    };
    const infoPlists = new Set(['Widget/Info.plist']);
    const targets = [target('Widget', 'app-extension', { infoPlists }), target('Shop', 'application', { infoPlists })];
    const found = built([project('Shop', targets), plist]);
    expect(found.get('Widget')?.extensionPoint).toBe('com.apple.widgetkit-extension');
    expect(found.get('Shop')?.extensionPoint).toBeNull();
  });
});

describe('a target takes', () => {
  const shop = target('Shop', 'application', {
    files: new Set(['A.swift', 'Assets', 'Model.bundle']),
    infoPlists: new Set(['Info.plist']),
    folders: [{ path: 'App', except: new Set(['App/Old.swift', 'App/Docs']), only: [], without: [] }],
  });

  it.each([
    ['A.swift', true],
    ['Info.plist', true],
    ['App/B.swift', true],
    ['App/Views/B.swift', true],
    ['App/Old.swift', false],
    ['App/Docs/Old.swift', false],
    ['Assets/cat.png', true],
    ['Model.bundle/a.json', false],
    ['B.swift', false],
  ])('%s: %s', (file, isTaken) => {
    expect(
      built([project('Shop', [shop])])
        .get('Shop')
        ?.takes(file),
    ).toBe(isTaken);
  });
});

describe('a target is built with', () => {
  const widget = target('Widget', 'app-extension');

  it('the extensions, App Clips and watch apps that it copies', () => {
    const shop = target('Shop', 'application', { uses: [uses('Widget', true), uses('Clip', true), uses('Core', true)] });
    const others = [widget, target('Clip', 'application.on-demand-install-capable'), target('Core', 'framework')];
    expect(built([project('Shop', [shop, ...others])]).get('Shop')).toMatchObject({
      embeds: ['Widget', 'Clip'],
      links: ['Core'],
    });
  });

  it('an extension for which it only waits, unless another app copies it', () => {
    const shop = target('Shop', 'application', { uses: [uses('Widget')] });
    expect(built([project('Shop', [shop, widget])]).get('Shop')?.embeds).toEqual(['Widget']);
    const other = target('Store', 'application', { uses: [uses('Widget', true)] });
    expect(built([project('Shop', [shop, widget, other])]).get('Shop')?.embeds).toEqual([]);
  });

  it('targets of other projects, by their project or by what they build', () => {
    const core = project('Core/Core', [target('CoreKit', 'framework', { product: 'Core' })]);
    const byProject = target('Shop', 'application', { uses: [uses('CoreKit', false, 'Core/Core')] });
    expect(built([project('Shop', [byProject]), core]).get('Shop')?.links).toEqual(['CoreKit']);
    const byProduct = target('Shop', 'application', { uses: [{ kind: 'product', name: 'Core', isCopied: false }] });
    expect(built([project('Shop', [byProduct]), core]).get('Shop')?.links).toEqual(['CoreKit']);
  });

  it('the nearest of those that build what it links', () => {
    const link = { uses: [{ kind: 'product', name: 'Core', isCopied: false }] } as const;
    const core = (path: string) => project(path, [target('Core', 'framework')]);
    const found = built([core('other/Core'), core('a/Core/Core'), project('a/App/Shop', [target('Shop', 'application', link)])]);
    expect(found.get('Shop')?.links).toEqual(['a/Core/Core/Core']);
  });

  it('what nothing here builds, by its name', () => {
    const shop = target('Shop', 'application', {
      uses: [
        { kind: 'product', name: 'Pods_Shop', isCopied: false },
        { kind: 'package-product', name: 'mParticle-Apple-SDK', package: 'mparticle-apple-sdk', folder: null },
      ],
    });
    expect(built([project('Shop', [shop])]).get('Shop')?.links).toEqual(['Pods_Shop', 'mParticle-Apple-SDK']);
  });

  it('no app that it tests', () => {
    const tests = target('Tests', 'bundle.unit-test', { uses: [uses('Shop')] });
    const found = built([project('Shop', [tests, target('Shop', 'application')])]);
    expect(found.get('Tests')).toMatchObject({ links: [], embeds: [] });
  });
});

describe('a target is a sample', () => {
  const app = (name: string) => target(name, 'application');
  const isSample = (path: string, name: string, others: readonly Declaration[] = [], paths: readonly string[] = []): boolean =>
    findBuiltTargets(paths, [project(path, [app(name)]), ...others]).targets[0]?.isSample === true;
  const shop = project('Shop', [app('Shop')]);

  it.each([
    ['Examples/Basic/Basic', 'Basic', true],
    ['Sample Apps/Basic', 'Basic', true],
    ['demo/ios/Runner', 'Runner', true],
    ['testing/Basic', 'Basic', true],
    ['BannerExample', 'Banner', true],
    ['Basic', 'SpeedTest', false],
    ['Basic', 'ATTSample', true],
    ['Basic', 'ExampleObjC', true],
    ['Basic', 'iOS Demo App', true],
    ['Basic', 'SampleHunt', false],
    ['Basic', 'KitTestsHostApp', true],
    ['Basic', 'GhostHost', false],
    ['Basic', 'Democracy', false],
    ['Basic', 'Basic', false],
    ['SampleManager/Basic', 'Basic', false],
  ])('beside an app: %s, %s: %s', (path, name, expected) => {
    expect(isSample(path, name, [shop])).toBe(expected);
  });

  it('of the library that the repository publishes', () => {
    expect(isSample('Example/Shop', 'Shop', [], ['Kit.podspec'])).toBe(true);
    expect(isSample('ShopDemo', 'ShopDemo', [], ['Package.swift'])).toBe(true);
    expect(isSample('ShopDemo', 'ShopDemo', [], ['Modules/Core/Package.swift'])).toBe(false);
  });

  it('not where nothing else is built', () => {
    expect(isSample('Example/Shop', 'Shop')).toBe(false);
    expect(isSample('Example/Shop', 'Shop', [], ['Example/Package.swift'])).toBe(false);
    expect(isSample('ATT-Sample', 'ATT-Sample', [project('ATT-Sample', [target('Core', 'framework')])])).toBe(false);
  });
});
