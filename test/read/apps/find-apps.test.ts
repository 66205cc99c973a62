import { describe, expect, it } from 'vitest';
import { expand } from '../../../src/read/apps/build-settings.js';
import { findApps } from '../../../src/read/apps/find-apps.js';
import { readManifests } from '../../../src/read/manifests/read-manifests.js';
import { identityOf } from '../../../src/reports/filing/identity.js';

const file = (path: string, text: string) => ({ path, text, bytes: new TextEncoder().encode(text) });

/** A project file with build configurations. */
function project(
  ...configurations: readonly { readonly name: string; readonly settings: Readonly<Record<string, string>> }[]
): string {
  const objects = configurations.map(({ name, settings }, index) => {
    const lines = Object.entries(settings).map(([key, value]) => `${key} = "${value}";`);
    return `A${index} /* ${name} */ = { isa = XCBuildConfiguration; buildSettings = { ${lines.join(' ')} }; name = ${name}; };`;
  });
  return `// !$*UTF8*$!\n{ objects = { ${objects.join('\n')} }; }`;
}

function plist(entries: Readonly<Record<string, string>>): string {
  const keys = Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0"?><plist version="1.0"><dict>${keys.join('')}</dict></plist>`;
}

async function appsOf(...files: readonly ReturnType<typeof file>[]) {
  const { declarations } = await readManifests(files);
  return findApps(declarations).map(({ name, bundleId, version }) => [name?.text, bundleId?.text, version?.text]);
}

describe('the apps of a repository', () => {
  const settings = {
    PRODUCT_BUNDLE_IDENTIFIER: 'com.example.shop',
    MARKETING_VERSION: '4.2',
    INFOPLIST_FILE: '$(SRCROOT)/Shop/Info.plist',
  };

  it('are known by the Info.plist of the release configuration, with its build settings filled in', async () => {
    const info = {
      CFBundleDisplayName: 'The Shop',
      CFBundleIdentifier: '$(PRODUCT_BUNDLE_IDENTIFIER)',
      CFBundleShortVersionString: '${MARKETING_VERSION}',
    };
    const debug = { name: 'Debug', settings: { ...settings, PRODUCT_BUNDLE_IDENTIFIER: 'com.example.shop.debug' } };
    const found = await appsOf(
      file('ios/Shop.xcodeproj/project.pbxproj', project(debug, { name: 'Release', settings })),
      file('ios/Shop/Info.plist', plist(info)),
    );
    expect(found).toEqual([['The Shop', 'com.example.shop', '4.2']]);
  });

  it('are not tests, frameworks or extensions', async () => {
    const extension = { ...settings, PRODUCT_BUNDLE_IDENTIFIER: 'com.example.shop.widget' };
    const tests = { ...settings, PRODUCT_BUNDLE_IDENTIFIER: 'com.example.ShopTests', TEST_HOST: 'Shop.app' };
    const configurations = [settings, extension, tests].map((one) => ({ name: 'Release', settings: one }));
    expect((await appsOf(file('Shop.xcodeproj/project.pbxproj', project(...configurations)))).map(([, id]) => id)).toEqual([
      'com.example.shop',
    ]);
  });

  it('take what an .xcconfig file sets', async () => {
    const found = await appsOf(
      file('Shop.xcodeproj/project.pbxproj', project({ name: 'Release', settings: { PRODUCT_BUNDLE_IDENTIFIER: '$(APP_ID)' } })),
      file('Shop.xcconfig', 'APP_ID = com.example.shop // live\nMARKETING_VERSION = 1.1;\n'),
    );
    expect(found).toEqual([[undefined, 'com.example.shop', '1.1']]);
  });

  it('are what app.json of an Expo app describes', async () => {
    const config = { expo: { name: 'Shop', version: '2.0.0', ios: { bundleIdentifier: 'com.example.shop' } } };
    expect(await appsOf(file('app.json', JSON.stringify(config)))).toEqual([['Shop', 'com.example.shop', '2.0.0']]);
    expect(await appsOf(file('app.json', JSON.stringify({ name: 'Plain', displayName: 'Plain' })))).toEqual([]);
  });
});

describe('build settings', () => {
  it.each([
    ['org.example.$(PRODUCT_NAME:rfc1034identifier)', 'org.example.My-Shop'],
    ['$(UNKNOWN).x', '$(UNKNOWN).x'],
    ['$(CIRCLE)', '$(CIRCLE)'],
  ])('%s', (text, expanded) => {
    expect(
      expand(
        text,
        new Map([
          ['PRODUCT_NAME', 'My Shop'],
          ['CIRCLE', '$(CIRCLE)'],
        ]),
      ),
    ).toBe(expanded);
  });
});

describe('what the answers are about', () => {
  const alone = { app: null, scope: 'repository' } as const;
  const stated = (text: string, isResolved = true) => ({ text, isResolved });
  const app = {
    name: stated('Shop'),
    bundleId: stated('com.example.shop'),
    version: stated('$(V)', false),
    place: { file: 'a', line: 1, column: 1 },
  };

  it('says what the build fills in, and that there is no git checkout', () => {
    const { title, rows } = identityOf({
      ...alone,
      apps: [app],
      commit: { kind: 'none', why: 'the folder is not in a git repository' },
    });
    expect(title).toBe('Shop');
    expect(rows.map(({ value }) => value)).toEqual([
      'Shop',
      'com.example.shop',
      '$(V), set by the build. Replace it with the value in App Store Connect.',
      'unknown: the folder is not in a git repository',
    ]);
  });

  it('names one of several apps as the audit does, and the target that was chosen', () => {
    const of = { id: 'apps/Shop', isSample: false, targets: [{ name: 'Widget', kind: 'extension' as const }] };
    expect(identityOf({ app: of, scope: 'app', apps: [app], commit: null }).title).toBe('apps/Shop');
    const { rows } = identityOf({ app: of, scope: 'target', apps: [app], commit: null });
    expect(rows.at(-1)).toEqual({ name: 'Target', value: 'Widget' });
  });

  it('names the day of the commit, not of the audit', () => {
    const { rows } = identityOf({
      ...alone,
      apps: [],
      commit: { kind: 'commit', id: '0123456789abcdef', time: '2026-11-02T09:00:00+01:00' },
    });
    expect(rows.at(-1)?.value).toBe('0123456789 of 2026-11-02, including any uncommitted changes');
  });

  it('lists the variants of an app and warns that the answers cover all of them', () => {
    const { title, rows, warning } = identityOf({ ...alone, apps: [app, { ...app, name: stated('Shop Pro') }], commit: null });
    expect([title, rows.length]).toEqual([null, 2]);
    expect(warning).toContain('2 variants');
  });
});

describe('thousands of targets', () => {
  it('are each compared with its own host alone', async () => {
    const target = (index: number) => ({
      name: 'Release',
      settings: {
        PRODUCT_BUNDLE_IDENTIFIER: `com.example.a${index}${index % 2 === 0 ? '' : '.widget'}`,
        PRODUCT_NAME: `A${index}`,
      },
    });
    const extension = { name: 'Release', settings: { PRODUCT_BUNDLE_IDENTIFIER: 'com.example.a0.share', PRODUCT_NAME: 'Share' } };
    const targets = Array.from({ length: 6000 }, (_, index) => target(index));
    const apps = await appsOf(file('App.xcodeproj/project.pbxproj', project(...targets, extension, target(0))));
    expect(apps).toHaveLength(6000);
    expect(apps).not.toContainEqual(['Share', 'com.example.a0.share', undefined]);
  });
});
