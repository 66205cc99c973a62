import { describe, expect, it } from 'vitest';
import { readManifests } from '../../../src/read/manifests/read-manifests.js';
import { content } from './manifest-content.js';

const merge = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> other\n`;

describe('an unresolved merge', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'project.yml',
      `name: A\n${merge('packages:\n  M: {url: https://github.com/a/m, from: 8.1.0}', 'packages:\n  M: {url: https://github.com/a/n, from: 8.2.0}')}targets:\n  A: {type: application}\n`,
      ['n from 8.2.0'],
    ],
    ['Podfile', merge("pod 'A', '1.0'", "pod 'A', '2.0'"), ['A 1.0', 'A 2.0']],
    ['package.json', `{"dependencies": {\n${merge('"a": "1"', '"a": "2"')}}}`, ['a 1', 'a 2']],
    ['App.xcconfig', merge('A = 1', 'A = 2'), []],
    ['pnpm-workspace.yaml', merge('catalog:\n  a: 1', 'catalog:\n  a: 2'), []],
  ])('is named, and both sides are read: %s', async (path, text, found) => {
    const { dependencies, problems } = await readManifests([{ path, ...content(text) }]);
    expect(dependencies.map(({ name, version }) => `${name} ${version ?? '-'}`)).toEqual(found);
    expect(problems.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'incomplete The file contains an unresolved merge conflict.',
    ]);
  });

  it('gives the settings of both sides of a configuration file', async () => {
    const key = 'INFOPLIST_KEY_NSUserTrackingUsageDescription';
    const { declarations } = await readManifests([{ path: 'App.xcconfig', ...content(merge(`${key} = One.`, `${key} = Two.`)) }]);
    expect(declarations.flatMap((each) => (each.kind === 'usage-description' ? [each.text] : []))).toEqual(['One.', 'Two.']);
  });
});
