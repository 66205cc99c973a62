import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../../src/model/declaration.js';
import { expoConfig } from '../../../../src/read/manifests/expo-config/index.js';
import plugins from '../../../../src/read/manifests/expo-plugins.json' with { type: 'json' };
import { read as readStatic } from '../../../../src/read/manifests/expo-config/read.js';
import { expoProgram } from '../../../../src/read/manifests/expo-program/index.js';
import { claims, type ManifestReader } from '../../../../src/read/manifests/manifest.js';
import { content } from '../manifest-content.js';

const program = await expoProgram.load();
const read: ManifestReader['read'] = (file, text) => (file.endsWith('.json') ? readStatic(file, text) : program.read(file, text));

const tracking = 'NSUserTrackingUsageDescription';
/** A program can declare more than is read of it. */
const aProgram = (file: string): Declaration => ({ kind: 'configuration-program', place: { file, line: 1, column: 1 } });
const allOf = (file: string, text: string): readonly Declaration[] => read(file, content(text)).declarations;
const listed = (declarations: readonly Declaration[]): string[] =>
  declarations.flatMap((declaration) =>
    declaration.kind === 'expo-plugin'
      ? [`${declaration.plugin} ${String(declaration.place.line)}:${String(declaration.place.column)}`]
      : [],
  );
const declarationsOf = (config: unknown): unknown =>
  allOf('app.json', JSON.stringify(config)).filter(({ kind }) => kind !== 'expo-plugin');
const withPlugin = (...plugin: readonly unknown[]): unknown =>
  declarationsOf({ expo: { plugins: [plugin.length === 1 ? plugin[0] : plugin] } });

/** What a privacy manifest comes to, without its places. */
const domainsAndReasons = {
  kind: 'privacy-manifest',
  tracking: true,
  trackingDomains: [{ domain: 't.example.com' }],
  accessedApis: [{ category: 'NSPrivacyAccessedAPICategoryUserDefaults', reasons: ['CA92.1'] }],
};

describe('ios.privacyManifests', () => {
  const value = `{
  NSPrivacyTracking: true,
  NSPrivacyTrackingDomains: ['t.example.com'],
  NSPrivacyAccessedAPITypes: [
    { NSPrivacyAccessedAPIType: 'NSPrivacyAccessedAPICategoryUserDefaults', NSPrivacyAccessedAPITypeReasons: ['CA92.1'] },
  ],
}`;
  const json = value
    .replaceAll("'", '"')
    .replaceAll(/(NSPrivacy\w+):/g, '"$1":')
    .replaceAll(/,(\s*[}\]])/g, '$1');

  it('is a privacy manifest of an app, each value at its line of app.json', () => {
    const { declarations, problems } = read('app.json', content(`{ "expo": { "ios": { "privacyManifests":\n${json} } } }`));
    expect(problems).toEqual([]);
    expect(declarations).toMatchObject([domainsAndReasons, { kind: 'app-target' }]);
    expect(declarations[0]).toMatchObject({
      place: { line: 3, column: 4 },
      trackingDomains: [{ place: { file: 'app.json', line: 4, column: 33 } }],
      accessedApis: [{ place: { line: 6 } }],
    });
  });

  it.each([
    ['an object', `export default { expo: { ios: { privacyManifests: ${value} } } };`],
    ['a function', `module.exports = ({ config }) => ({ ...config, ios: { privacyManifests: ${value} } });`],
    [
      'a constant',
      `const privacy = ${value} as const;\nexport default (): ExpoConfig => ({ ios: { privacyManifests: privacy } });`,
    ],
    ['a shorthand', `export const privacyManifests = ${value};\nexport default { ios: { privacyManifests } };`],
    ['a spread', `const base = ${value};\nexport default { ios: { privacyManifests: { ...base } } };`],
    ['an assignment', `config.ios.privacyManifests = ${value}; module.exports = config;`],
    ['a quoted key', `export default { ios: { 'privacyManifests': (${value}) satisfies object } };`],
  ])('is read from a program without running it: %s', (_, program) => {
    const { declarations, problems } = read('app.config.ts', content(program));
    expect(problems).toEqual([]);
    expect(declarations).toMatchObject([aProgram('app.config.ts'), domainsAndReasons, { kind: 'app-target' }]);
  });

  it.each([
    ['another file', `import { privacyManifests } from './privacy';\nexport default { ios: { privacyManifests } };`, []],
    ['a call', `export default { ios: {\nprivacyManifests: read() } };`, []],
    [
      'a choice in it',
      `export default { ios: {\nprivacyManifests: { NSPrivacyTracking: process.env.ADS === '1' } } };`,
      [{ kind: 'privacy-manifest', tracking: null }, { kind: 'app-target' }],
    ],
  ])('leaves the audit incomplete where the program takes it from %s', (_, program, known) => {
    const { declarations, problems } = read('app.config.js', content(program));
    expect(declarations).toMatchObject([aProgram('app.config.js'), ...known]);
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { file: 'app.config.js', line: 2 } }]);
  });

  it('ends where constants spread each other', () => {
    const many = `const a = [${'...b,'.repeat(300)}];\nconst b = [${'...a,'.repeat(300)}];\n`;
    const { problems } = read('app.config.js', content(`${many}export default { ios: { privacyManifests: { x: a } } };`));
    expect(problems.every(({ kind }) => kind === 'incomplete')).toBe(true);
  });

  it('is not what a pattern takes apart, nor what stands in a comment', () => {
    const program = `// privacyManifests: {}\nconst { privacyManifests: old } = config.ios;\nexport default { name: 'a' };`;
    expect(read('app.config.js', content(program))).toEqual({
      dependencies: [],
      declarations: [aProgram('app.config.js')],
      problems: [],
    });
  });

  it('says where it holds what no privacy manifest has', () => {
    const { problems } = read(
      'app.json',
      content('{ "expo": { "ios": { "privacyManifests": {\n"NSPrivacyTracing": true } } } }'),
    );
    expect(problems).toMatchObject([
      { kind: 'incomplete', place: { line: 2 }, remedy: expect.stringContaining('Expo') as string },
    ]);
  });
});

describe('expo-config', () => {
  it.each(['app.json', 'apps/a/app.config.json', 'app.config.js', 'app.config.ts', 'app.config.mjs'])('claims %s', (path) => {
    expect(claims(expoConfig, path) || claims(expoProgram, path)).toBe(true);
  });

  it.each(['package.json', 'webapp.json', 'app.config.tsx', 'app.js'])('leaves %s alone', (path) => {
    expect(claims(expoConfig, path) || claims(expoProgram, path)).toBe(false);
  });

  it('gives the purpose strings of ios.infoPlist at the line of their key', () => {
    const text = `{ "expo": { "ios": { "infoPlist": {\n  "${tracking}": "Ads.",\n  "UIBackgroundModes": []\n} } } }`;
    expect(read('app.json', content(text))).toEqual({
      dependencies: [],
      declarations: [
        {
          kind: 'usage-description',
          key: tracking,
          text: 'Ads.',
          source: 'expo-config',
          place: { file: 'app.json', line: 2, column: 4 },
        },
      ],
      problems: [],
    });
  });

  it('takes the whole file for the configuration where there is no expo', () => {
    expect(declarationsOf({ ios: { infoPlist: { [tracking]: 'a' } } })).toMatchObject([{ text: 'a' }]);
  });

  it('gives nothing for the app.json of a plain React Native app', () => {
    expect(declarationsOf({ name: 'App', displayName: 'App' })).toEqual([]);
  });

  it('gives a text of prebuild for a plugin that is only named', () => {
    expect(read('app.json', content('{ "expo": { "plugins": [\n  "expo-tracking-transparency"\n] } }')).declarations).toEqual([
      {
        kind: 'prebuild-usage-description',
        key: tracking,
        plugin: 'expo-tracking-transparency',
        place: { file: 'app.json', line: 2, column: 4 },
      },
      { kind: 'expo-plugin', plugin: 'expo-tracking-transparency', place: { file: 'app.json', line: 2, column: 4 } },
    ]);
  });

  it('gives the text of a plugin that has it among its options', () => {
    expect(withPlugin('expo-tracking-transparency', { userTrackingPermission: 'Ads.' })).toMatchObject([
      { kind: 'usage-description', key: tracking, text: 'Ads.', source: 'expo-config' },
    ]);
  });

  it('gives nothing for a plugin that is told to write nothing', () => {
    expect(withPlugin('expo-tracking-transparency', { userTrackingPermission: false })).toEqual([]);
    expect(withPlugin('react-native-fbsdk-next', {})).toEqual([]);
  });

  it('lets a text of the app win over one that a plugin would write', () => {
    const config = { expo: { ios: { infoPlist: { [tracking]: 'Mine.' } }, plugins: ['expo-tracking-transparency'] } };
    expect(declarationsOf(config)).toMatchObject([{ kind: 'usage-description', text: 'Mine.' }]);
  });

  it('looks at options on which a plugin makes a text depend', () => {
    const full = 'NSCalendarsFullAccessUsageDescription';
    const writeOnly = 'NSCalendarsWriteOnlyAccessUsageDescription';
    const keys = (options: unknown): unknown => (withPlugin('expo-calendar', options) as { key: string }[]).map(({ key }) => key);
    expect(keys({})).toContain(full);
    expect(keys({ writeOnlyAccess: true })).toContain(writeOnly);
    expect(keys({ writeOnlyAccess: true })).not.toContain(full);
  });

  it('gives a text of prebuild for the ads plugin that reads app.json without Expo', () => {
    const config = { name: 'App', 'react-native-google-mobile-ads': { user_tracking_usage_description: 'Ads.' } };
    expect(declarationsOf(config)).toMatchObject([
      { kind: 'prebuild-usage-description', key: tracking, plugin: 'react-native-google-mobile-ads' },
    ]);
  });

  it('says where the JSON is broken and keeps the rest', () => {
    const { declarations, problems } = read('app.json', content(`{ "expo": { "ios": { "infoPlist": { "${tracking}": "a" } },\n`));
    expect(declarations).toMatchObject([{ text: 'a' }]);
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { file: 'app.json' } }]);
  });

  it('finds plugins and keys in a program without running it, and not in its comments', () => {
    const text = `// 'expo-location' NSMotionUsageDescription
import type { ExpoConfig } from 'expo/config';
const plugins = ['expo-tracking-transparency'];
process.exit(1);
export default (): ExpoConfig => ({ name: 'a', plugins, ios: { infoPlist: { NSCameraUsageDescription: process.env.TEXT } } });
`;
    expect(read('app.config.ts', content(text))).toEqual({
      dependencies: [],
      declarations: [
        aProgram('app.config.ts'),
        {
          kind: 'prebuild-usage-description',
          key: tracking,
          plugin: 'expo-tracking-transparency',
          place: { file: 'app.config.ts', line: 3, column: 19 },
        },
        {
          kind: 'prebuild-usage-description',
          key: 'NSCameraUsageDescription',
          plugin: 'app.config.ts',
          place: { file: 'app.config.ts', line: 5, column: 77 },
        },
        { kind: 'expo-plugin', plugin: 'expo-tracking-transparency', place: { file: 'app.config.ts', line: 3, column: 19 } },
      ],
      problems: [],
    });
  });

  it('makes a problem of a program that cannot be parsed', () => {
    const { problems } = read('app.config.js', content(`module.exports = {\n  x: '${tracking}',\n  y: ];`));
    expect(problems).toMatchObject([{ kind: 'incomplete', place: { file: 'app.config.js', line: 3 } }]);
  });

  it('has its plugins sorted by name, each with the published file that it was read off', () => {
    const names = plugins.map(({ plugin }) => plugin);
    expect(names).toEqual([...new Set(names)].sort());
    expect(plugins.every(({ plugin, source }) => source.startsWith(`https://unpkg.com/${plugin}@`))).toBe(true);
  });
});

describe('the plugins that an app lists', () => {
  it('are those of app.json, each at its name', () => {
    expect(listed(allOf('app.json', '{ "expo": { "plugins": [\n  "a",\n  ["b", { "c": ["d"] }] ] } }'))).toEqual([
      'a 2:4',
      'b 3:5',
    ]);
  });

  it.each([
    ['a list', "export default { plugins: ['a', ['b', { c: ['d'] }]] };", ['a', 'b']],
    ['a condition', "export default { plugins: [...(isFree ? ['a'] : ['b'])] };", ['a', 'b']],
    ['a constant', "const all = ['a'] as const;\nmodule.exports = () => ({ plugins: all });", ['a']],
    ['an assignment', "config.plugins = [isFree && 'a']; module.exports = config;", ['a']],
    ['another key', "export default { platforms: ['ios'] };", []],
    ['a list that is computed', 'export default { plugins: readPlugins() };', []],
    ['constants that name each other', 'const a = [b];\nconst b = [a, a];\nexport default { plugins: a };', []],
  ])('are found in a program: %s', (_, program, names) => {
    expect(listed(allOf('app.config.ts', program)).map((line) => line.split(' ')[0])).toEqual(names);
  });
});
