import { expect, it } from 'vitest';
import { readManifests } from '../../../../src/read/manifests/read-manifests.js';
import { yarnPnp } from '../../../../src/read/manifests/yarn-pnp/index.js';
import { content } from '../manifest-content.js';
import { readLines, summary } from '../reading.js';

const lines = [
  'const RAW_RUNTIME_STATE =',
  "'{\\",
  '  "packageRegistryData": [\\',
  '    [null, [\\',
  '      [null, {\\',
  '        "packageLocation": "./",\\',
  '        "packageDependencies": [\\',
  '          ["react-native-mparticle", "virtual:ab12#npm:2.7.1"]\\',
  '        ],\\',
  '      }]\\',
  '    ]],\\',
  '    ["@mparticle/web-sdk", [\\',
  '      ["npm:2.20.0", {\\',
  '        "packageLocation": "./.yarn/cache/a.zip/",\\',
  '      }]\\',
  '    ]],\\',
  '    ["mobile", [\\',
  '      ["workspace:apps/mobile", {\\',
  '      }]\\',
  '    ]],\\',
  '    ["react-native-mparticle", [\\',
  '      ["npm:2.7.1", {\\',
  '      }],\\',
  '      ["virtual:ab12#npm:2.7.1", {\\',
  '      }]\\',
  '    ]]\\',
  '  ]\\',
  "}';",
];

it('has the versions of packages, and none of the project itself', async () => {
  const contents = await readLines(yarnPnp, '.pnp.cjs', ...lines);
  expect(summary(contents)).toEqual(['13:9 @mparticle/web-sdk 2.20.0', '22:9 react-native-mparticle 2.7.1']);
  expect(contents.problems).toEqual([]);
});

it('says nothing beside a yarn.lock', async () => {
  const lock = { path: 'yarn.lock', ...content('# yarn lockfile v1\n') };
  const pnp = { path: '.pnp.cjs', ...content(lines.join('\n')) };
  expect((await readManifests([pnp, lock])).dependencies).toEqual([]);
  expect((await readManifests([pnp, { ...lock, path: 'other/yarn.lock' }])).dependencies).toHaveLength(2);
});

it('is incomplete where it has no packages', async () => {
  expect((await readLines(yarnPnp, '.pnp.cjs', '#!/usr/bin/env node')).problems).toMatchObject([{ kind: 'incomplete' }]);
});
