import { describe, expect, it } from 'vitest';
import { dependenciesOf, signalFilesOf, type Files } from '../../support/app-files.js';

describe('the packages of npm that an app gets in a workspace', () => {
  const app = (name: string, dependencies: object): Files => ({
    [`apps/${name}/package.json`]: { name, dependencies },
    [`apps/${name}/app.json`]: { expo: { name, ios: { bundleIdentifier: `com.example.${name}` } } },
    [`apps/${name}/App.tsx`]: 'import { MParticle } from "react-native-mparticle";\nMParticle.logEvent("a");\n',
  });
  const shared: Files = {
    ...app('shop', { 'react-native-mparticle': '^2.7.0', analytics: '1.0.0', expo: '50' }),
    ...app('cafe', { 'react-native-mparticle': '^2.5.0', expo: '50' }),
    'packages/analytics/package.json': { name: 'analytics', version: '1.0.0', dependencies: { '@mparticle/web-sdk': '^2.0.0' } },
    'packages/analytics/index.ts': 'import { MParticle } from "react-native-mparticle";\nMParticle.logEvent("b");\n',
    'package.json': {
      ...{ name: 'root', private: true, workspaces: ['apps/*', 'packages/*'] },
      dependencies: { lerna: '1.0.0', 'react-native-mparticle': '1.0.0' },
    },
  };
  const expected = {
    cafe: ['lerna 1.0.0', 'react-native-mparticle 2.5.0', 'react-native-mparticle ^2.5.0'],
    shop: [
      '@mparticle/web-sdk 2.20.0',
      '@mparticle/web-sdk ^2.0.0',
      'lerna 1.0.0',
      'react-native-mparticle 2.7.1',
      'react-native-mparticle ^2.7.0',
    ],
  };
  const sdksOf = async (files: Files) =>
    Object.fromEntries(
      Object.entries(await dependenciesOf(files)).map(([id, all]) => [id, all.filter((each) => /mparticle|lerna/.test(each))]),
    );

  it('are those of its package and of the packages that it depends on, in package-lock.json', async () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        '': { name: 'root', dependencies: { lerna: '1.0.0' } },
        'apps/shop': { name: 'shop', dependencies: { 'react-native-mparticle': '^2.7.0', analytics: '1.0.0' } },
        'apps/cafe': { name: 'cafe', dependencies: { 'react-native-mparticle': '^2.5.0' } },
        'packages/analytics': { name: 'analytics', dependencies: { '@mparticle/web-sdk': '^2.0.0' } },
        'node_modules/analytics': { resolved: 'packages/analytics', link: true },
        'node_modules/lerna': { version: '1.0.0' },
        'node_modules/@mparticle/web-sdk': { version: '2.20.0' },
        'node_modules/react-native-mparticle': { version: '2.7.1' },
        'apps/cafe/node_modules/react-native-mparticle': { version: '2.5.0' },
      },
    };
    expect(await sdksOf({ ...shared, 'package-lock.json': lock })).toMatchObject(expected);
  });

  it('are so in a yarn.lock of Yarn classic', async () => {
    const lock = [
      '# yarn lockfile v1',
      '',
      '"@mparticle/web-sdk@^2.0.0":',
      '  version "2.20.0"',
      '  resolved "https://registry.yarnpkg.com/a.tgz"',
      '',
      'lerna@1.0.0:',
      '  version "1.0.0"',
      '  resolved "https://registry.yarnpkg.com/a.tgz"',
      '',
      'react-native-mparticle@^2.5.0:',
      '  version "2.5.0"',
      '  resolved "https://registry.yarnpkg.com/a.tgz"',
      '',
      'react-native-mparticle@^2.7.0, react-native-mparticle@~2.7.1:',
      '  version "2.7.1"',
      '  resolved "https://registry.yarnpkg.com/a.tgz"',
    ];
    expect(await sdksOf({ ...shared, 'yarn.lock': lock })).toMatchObject(expected);
  });

  it('are so in a yarn.lock of Yarn berry', async () => {
    const entry = (name: string, range: string, version: string) => [
      `"${name}@npm:${range}":`,
      `  version: ${version}`,
      `  resolution: "${name}@npm:${version}"`,
      '  languageName: node',
      '  linkType: hard',
      '',
    ];
    const lock = [
      ...['__metadata:', '  version: 8', ''],
      ...entry('@mparticle/web-sdk', '^2.0.0', '2.20.0'),
      ...entry('lerna', '1.0.0', '1.0.0'),
      ...entry('react-native-mparticle', '^2.5.0', '2.5.0'),
      ...entry('react-native-mparticle', '^2.7.0', '2.7.1'),
    ];
    expect(await sdksOf({ ...shared, 'yarn.lock': lock })).toMatchObject(expected);
  });

  it.each([
    ['9', (name: string, version: string) => `${name}@${version}`, ''],
    ['6', (name: string, version: string) => `/${name}@${version}`, ''],
    ['5', (name: string, version: string) => `/${name}/${version}`, ''],
  ])('are so in a pnpm-lock.yaml of version %s', async (major, key) => {
    const packages: readonly (readonly [string, string])[] = [
      ['@mparticle/web-sdk', '2.20.0'],
      ['lerna', '1.0.0'],
      ['react-native-mparticle', '2.5.0'],
      ['react-native-mparticle', '2.7.1'],
    ];
    const lock = [
      `lockfileVersion: '${major}.0'`,
      'importers:',
      '  .:',
      '    dependencies:',
      '      lerna:',
      '        specifier: 1.0.0',
      '        version: 1.0.0',
      '  apps/cafe:',
      '    dependencies:',
      '      react-native-mparticle:',
      '        specifier: ^2.5.0',
      `        version: 2.5.0${major === '5' ? '_react@18.0.0' : '(react@18.0.0)'}`,
      '  apps/shop:',
      '    dependencies:',
      '      analytics:',
      '        specifier: workspace:*',
      '        version: link:../../packages/analytics',
      '      react-native-mparticle:',
      '        specifier: ^2.7.0',
      '        version: 2.7.1',
      '  packages/analytics:',
      '    dependencies:',
      "      '@mparticle/web-sdk':",
      '        specifier: ^2.0.0',
      '        version: 2.20.0',
      'packages:',
      ...packages.flatMap(([name, version]) => [
        `  '${key(name, version)}':`,
        '    resolution: {integrity: sha512-a}',
        '    dev: false',
      ]),
      ...(major === '9' ? ['snapshots:', ...packages.map(([name, version]) => `  '${key(name, version)}': {}`)] : []),
    ];
    const workspace = ['packages:', '  - apps/*', "  - 'packages/**'", "  - '!**/test/**'"];
    const root = { name: 'root', private: true, dependencies: { lerna: '1.0.0' } };
    const files = { ...shared, 'package.json': root, 'pnpm-lock.yaml': lock, 'pnpm-workspace.yaml': workspace };
    expect(await sdksOf(files)).toMatchObject(expected);
  });

  it('are so in bun.lock, with what only one of them gets', async () => {
    const lock = [
      '{',
      '  "lockfileVersion": 1,',
      '  "workspaces": {',
      '    "": { "name": "root", "dependencies": { "lerna": "1.0.0", }, },',
      '    "apps/cafe": { "name": "cafe", "dependencies": { "react-native-mparticle": "^2.5.0", }, },',
      '    "apps/shop": { "name": "shop", "dependencies": { "analytics": "1.0.0", "react-native-mparticle": "^2.7.0", }, },',
      '    "packages/analytics": { "name": "analytics", "dependencies": { "@mparticle/web-sdk": "^2.0.0", }, },',
      '  },',
      '  "packages": {',
      '    "@mparticle/web-sdk": ["@mparticle/web-sdk@2.20.0", "", {}, "sha512-a"],',
      '    "analytics": ["analytics@workspace:packages/analytics"],',
      '    "lerna": ["lerna@1.0.0", "", {}, "sha512-a"],',
      '    "react-native-mparticle": ["react-native-mparticle@2.7.1", "", { "dependencies": { "mparticle-core": "3" } }, "sha512-a"],',
      '    "mparticle-core": ["mparticle-core@3.0.0", "", {}, "sha512-a"],',
      '    "cafe/react-native-mparticle": ["react-native-mparticle@2.5.0", "", {}, "sha512-a"],',
      '  }',
      '}',
    ];
    expect(await sdksOf({ ...shared, 'bun.lock': lock })).toMatchObject({
      ...expected,
      shop: [...expected.shop.slice(0, 3), 'mparticle-core 3.0.0', ...expected.shop.slice(3)],
    });
  });

  it('has the code of the packages that it depends on, and not that of others', async () => {
    expect(await signalFilesOf(shared)).toMatchObject({
      cafe: ['apps/cafe/App.tsx'],
      shop: ['apps/shop/App.tsx', 'packages/analytics/index.ts'],
    });
  });
});
