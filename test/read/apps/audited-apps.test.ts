import { describe, expect, it } from 'vitest';
import { findAuditedApps, type OwnedFiles } from '../../../src/read/apps/audited-apps.js';
import { chooseScopes, everyApp } from '../../../src/read/apps/choose-apps.js';
import type { Subject } from '../../../src/model/subject.js';
import type { Place } from '../../../src/model/place.js';
import type { BuiltTarget } from '../../../src/model/target.js';

/** A target that takes the files of some folders. */
function target(name: string, folders: readonly string[], more: Partial<BuiltTarget> = {}): BuiltTarget {
  return {
    id: name,
    name,
    kind: 'app',
    extensionPoint: null,
    platforms: ['ios'],
    isSample: false,
    links: [],
    packages: [],
    embeds: [],
    takes: (file) => folders.some((folder) => file.startsWith(`${folder}/`)),
    nests: () => false,
    place: { file: `${name}/project.pbxproj`, line: 1, column: 1 },
    ...more,
  };
}

const library = (name: string, links: readonly string[] = []): BuiltTarget => target(name, [name], { kind: 'library', links });

/** Each top folder is a root of its own. */
const rootOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

function owned(
  built: readonly BuiltTarget[],
  subjects: readonly Subject[] = [],
  describedAt: (place: Place) => readonly BuiltTarget[] = () => [],
): OwnedFiles {
  const takersOf = (file: string): readonly BuiltTarget[] => built.filter((one) => one.takes(file));
  const targets = { of: rootOf, built, takersOf, describedAt };
  return findAuditedApps(subjects, (root) => (root === 'named' ? 'My App' : null), targets, []);
}

/** The apps that have a file. */
const appsOf = ({ apps }: OwnedFiles, file: string): readonly string[] => apps.filter((app) => app.has(file)).map(({ id }) => id);

const made = (folder: string, mayBeLibrary = false): Subject => ({
  name: null,
  kind: 'Expo app',
  isApp: true,
  mayBeLibrary,
  place: { file: `${folder}/app.json`, line: 1, column: 1 },
});

describe('the apps of a repository', () => {
  it('are its app targets for iOS, sorted', () => {
    const built = [
      target('Shop', ['Shop']),
      target('Cafe', ['Cafe']),
      target('Menu', ['Menu'], { platforms: ['macos'] }),
      target('Tests', ['Tests'], { kind: 'test' }),
    ];
    expect(owned(built).apps.map(({ id }) => id)).toEqual(['Cafe', 'Shop']);
  });

  it('are those whose project a tool makes as well, but no packages that only build with the same', () => {
    const files = owned([target('Shop', ['Shop'])], [made('mobile'), made('plugin', true), made('Shop'), made('named')]);
    expect(files.apps.map(({ id }) => id)).toEqual(['My App', 'Shop', 'mobile']);
  });

  it('are told apart by their folders where they have one name', () => {
    const place = (folder: string) => ({ file: `${folder}/project.pbxproj`, line: 1, column: 1 });
    const built = ['a', 'b'].map((folder) => target('App', [folder], { id: `${folder}/x`, place: place(folder) }));
    expect(owned(built).apps.map(({ id }) => id)).toEqual(['a/App', 'b/App']);
  });
});

describe('what belongs to an app', () => {
  const built = [
    target('Shop', ['Shop'], { embeds: ['Widget'], links: ['Kit'] }),
    target('Cafe', ['Cafe']),
    target('Widget', ['Widget'], { kind: 'extension', links: ['Drawing'] }),
    library('Kit', ['Core']),
    library('Core', ['Kit']),
    library('Drawing'),
    library('Loose'),
    target('Tests', ['Tests', 'Kit'], { kind: 'test' }),
    target('Menu', ['Menu'], { kind: 'library', platforms: ['macos'] }),
  ];
  const files = owned(built);

  it.each([
    ['its own files', 'Shop/A.swift', ['Shop']],
    ['what it embeds', 'Widget/A.swift', ['Shop']],
    ['what it links, through others too', 'Core/A.swift', ['Shop']],
    ['what an extension links', 'Drawing/A.swift', ['Shop']],
    ['a library that no app is seen to link', 'Loose/A.swift', ['Cafe', 'Shop']],
    ['a file of no target outside of all apps', 'scripts/a.swift', ['Cafe', 'Shop']],
    ['a file of no target beside an app', 'Cafe/B.swift', ['Cafe']],
    ['no test', 'Tests/A.swift', []],
  ])('is %s', (_, file, apps) => {
    expect(appsOf(files, file)).toEqual(apps);
  });

  it('is what a project file says of its targets, not of others', () => {
    const place = { file: 'X/project.pbxproj', line: 1, column: 1 };
    const [shop, cafe] = [target('Shop', ['Shop'], { place }), target('Cafe', ['Cafe'], { place })];
    const { apps } = owned([shop, cafe], [], ({ line }) => (line === 5 ? [shop] : line === 9 ? [cafe] : []));
    const toldAt = (at: number): readonly string[] =>
      apps.filter((app) => app.isToldAt({ ...place, line: at })).map(({ id }) => id);
    expect([toldAt(5), toldAt(9), toldAt(7)]).toEqual([['Shop'], ['Cafe'], ['Cafe', 'Shop']]);
    const other = owned([target('Shop', ['Shop']), target('Cafe', ['Cafe'])]).apps;
    expect(other.filter((app) => app.isToldAt({ file: 'Cafe/project.pbxproj', line: 3, column: 1 })).map(({ id }) => id)).toEqual(
      ['Cafe'],
    );
  });

  it('leaves tests, and not what is built for the Mac', () => {
    expect(['Tests/A.swift', 'Menu/A.swift', 'Shop/A.swift'].map((file) => files.isLeft(file))).toEqual([true, false, false]);
  });

  it('is for a sample what it takes and links alone', () => {
    const samples = [
      target('Demo', ['Demo'], { isSample: true }),
      target('Sample', ['Sample'], { isSample: true, links: ['Kit'] }),
    ];
    const all = owned([...samples, library('Kit'), library('Loose')]);
    expect([appsOf(all, 'Kit/A.swift'), appsOf(all, 'Loose/A.swift')]).toEqual([['Sample'], []]);
    expect(all.isLeft('Loose/A.swift')).toBe(true);
  });
});

describe('a choice', () => {
  const files = owned([
    target('Shop', ['Shop'], { embeds: ['Widget'] }),
    target('Cafe', ['Cafe']),
    target('Widget', ['Widget'], { kind: 'extension' }),
  ]);

  it('of nothing is all apps, and what none of them ships', () => {
    expect(chooseScopes(files, everyApp).map(({ kind, app }) => app?.id ?? kind)).toEqual(['Cafe', 'Shop', 'rest']);
  });

  it('of an app is that app', () => {
    expect(chooseScopes(files, { app: 'Shop', target: null }).map(({ kind, app }) => [kind, app?.id])).toEqual([['app', 'Shop']]);
  });

  it('of a target is what that target builds', () => {
    const [{ kind, app, has }] = chooseScopes(files, { app: null, target: 'Widget' });
    expect([kind, app?.id, app?.targets.map(({ name }) => name)]).toEqual(['target', 'Shop', ['Widget']]);
    expect([has('Widget/A.swift'), has('Shop/A.swift')]).toEqual([true, false]);
  });

  it('of one app of one is the whole repository', () => {
    const one = owned([target('Shop', ['Shop'])]);
    const [{ kind, has }] = chooseScopes(one, { app: 'Shop', target: null });
    expect([kind, has('elsewhere/A.swift')]).toEqual(['repository', true]);
  });

  it('of what is not there names what is', () => {
    expect(() => chooseScopes(files, { app: 'Shops', target: null })).toThrow('The audit found no app called Shops.');
    expect(() => chooseScopes(files, { app: null, target: 'Watch' })).toThrow('The audit found no target called Watch.');
    expect(() => chooseScopes(owned([]), { app: 'A', target: null })).toThrow('The audit found no app called A.');
  });
});
