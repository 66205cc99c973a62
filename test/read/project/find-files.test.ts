import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles, type FindOptions } from '../../../src/read/project/find-files.js';
import { withFolder } from '../../support/run-command.js';

const usual: FindOptions = { includeVendored: false, exclude: [] };

async function found(files: Readonly<Record<string, string>>, options = usual): Promise<readonly string[]> {
  const { paths } = await withFolder(files, (root) => Promise.resolve(findFiles(root, options)));
  return paths.filter((path) => !path.endsWith('.gitignore'));
}

/** Nothing is closed to root, as whom containers run tests. */
function asOrdinaryUser<Result>(body: () => Result): Result {
  if (process.geteuid?.() !== 0) return body();
  process.seteuid?.(65_534);
  try {
    return body();
  } finally {
    process.seteuid?.(0);
  }
}

describe('the walk', () => {
  it('lists files by code unit, hidden ones too', async () => {
    expect(await found({ 'b.swift': '', 'B.swift': '', '.a/c.swift': '', 'a b/ü.swift': '' })).toEqual([
      '.a/c.swift',
      'B.swift',
      'a b/ü.swift',
      'b.swift',
    ]);
  });

  it('skips build output and vendored code', async () => {
    const files = [
      'Pods/a.m',
      'ios/Carthage/a.m',
      'node_modules/x/a.js',
      'DerivedData/a.swift',
      'x/build/a.swift',
      'A.framework/a.h',
    ];
    expect(await found(Object.fromEntries([...files, 'Podsx/a.m'].map((path) => [path, ''])))).toEqual(['Podsx/a.m']);
  });

  it('skips what is named by a placeholder, until a tool fills it in', async () => {
    const files = ['{{cookiecutter.name}}/App/a.swift', 'x/___FILEBASENAME___.swift', '<%= name %>/Podfile', 'a{b}/__c__.swift'];
    expect(await found(Object.fromEntries(files.map((path) => [path, ''])))).toEqual(['a{b}/__c__.swift']);
  });

  it('brings vendored code in where it is asked for, though .gitignore names it, and never build output', async () => {
    const files = {
      '.gitignore': 'Pods/\nnode_modules\n*.generated.m\n',
      'Pods/a.m': '',
      'Pods/a.generated.m': '',
      'Pods/b/.gitignore': 'c.m',
      'Pods/b/c.m': '',
      'build/a.m': '',
      'x.generated.m': '',
    };
    expect(await found(files, { ...usual, includeVendored: true })).toEqual(['Pods/a.generated.m', 'Pods/a.m']);
  });

  it('leaves out what the configuration excludes', async () => {
    expect(await found({ 'a/b.swift': '', 'c.swift': '' }, { ...usual, exclude: ['a/**'] })).toEqual(['c.swift']);
  });

  it('follows no link, neither to a file nor to a folder nor in a circle', async () => {
    const paths = await withFolder({ 'out/secret.swift': '', 'in/a.swift': '' }, (folder) => {
      symlinkSync(join(folder, 'out'), join(folder, 'in/folder'));
      symlinkSync(join(folder, 'out/secret.swift'), join(folder, 'in/file.swift'));
      symlinkSync(join(folder, 'in'), join(folder, 'in/loop'));
      return Promise.resolve(findFiles(join(folder, 'in'), usual).paths);
    });
    expect(paths).toEqual(['a.swift']);
  });

  it('says what it cannot list: names with a line break, unless they are ignored', async () => {
    const { paths, problems } = await withFolder(
      { '.gitignore': 'gone*', 'a\nb/x.swift': '', 'c\rd.swift': '', 'gone\n.swift': '', 'e.swift': '' },
      (root) => Promise.resolve(findFiles(root, usual)),
    );
    expect([paths, problems.map(({ kind, place }) => `${kind} ${place.file}`)]).toEqual([
      ['.gitignore', 'e.swift'],
      ['incomplete a\nb', 'incomplete c\rd.swift'],
    ]);
  });

  it('says which folder it may not read, and goes on', async () => {
    const { paths, problems } = await withFolder({ 'a.swift': '', 'closed/b.swift': '' }, (root) => {
      chmodSync(root, 0o755);
      chmodSync(join(root, 'closed'), 0);
      const found = asOrdinaryUser(() => findFiles(root, usual));
      chmodSync(join(root, 'closed'), 0o755);
      return Promise.resolve(found);
    });
    expect([paths, problems]).toMatchObject([['a.swift'], [{ kind: 'incomplete', place: { file: 'closed' } }]]);
  });

  it('goes on where a folder is empty', async () => {
    const paths = await withFolder({ 'a.swift': '' }, (folder) => {
      mkdirSync(join(folder, 'empty'));
      return Promise.resolve(findFiles(folder, usual).paths);
    });
    expect(paths).toEqual(['a.swift']);
  });
});

describe('.gitignore', () => {
  it.each<[string, string, string[]]>([
    ['a name at any depth', 'a.swift', ['b/a.swift', 'a.swift']],
    ['a name at the root', '/a.swift', ['a.swift']],
    ['an ending', '*.gen.swift', ['x.gen.swift', 'b/y.gen.swift']],
    ['a folder and all in it', 'gen/', ['gen/a.swift', 'b/gen/c/d.swift']],
    ['a path', 'b/c', ['b/c/d.swift']],
    ['folders in between', 'b/**/d.swift', ['b/c/d.swift', 'b/d.swift']],
    ['a class of characters', 'x[0-9].swift', ['x1.swift']],
    ['an escaped mark', '\\#a.swift', ['#a.swift']],
    ['a name in another case', 'A.SWIFT', ['a.swift']],
  ])('leaves out %s', async (_, pattern, paths) => {
    const files = {
      '.gitignore': `# a comment\n\n${pattern}\n`,
      'keep.swift': '',
      ...Object.fromEntries(paths.map((path) => [path, ''])),
    };
    expect(await found(files)).toEqual(['keep.swift']);
  });

  it('takes back what a later pattern negates', async () => {
    expect(await found({ '.gitignore': '*.swift\n!keep.swift\n', 'a.swift': '', 'b/keep.swift': '' })).toEqual(['b/keep.swift']);
  });

  it('takes nothing back from a folder that is left out', async () => {
    expect(await found({ '.gitignore': 'gen/\n!gen/keep.swift\n', 'gen/keep.swift': '' })).toEqual([]);
  });

  it('does not hide what a package manager resolved for the build, but in a folder that is left out', async () => {
    const files = {
      ...{ '.gitignore': '*.lock\nPackage.resolved\nold/\n', 'ios/Podfile.lock': '', 'other.lock': '', 'old/Podfile.lock': '' },
      'App.xcworkspace/xcshareddata/swiftpm/Package.resolved': '',
    };
    const resolved = ['App.xcworkspace/xcshareddata/swiftpm/Package.resolved', 'ios/Podfile.lock'];
    expect(await found(files)).toEqual(resolved);
    expect(await found(files, { ...usual, exclude: ['ios'] })).toEqual(resolved.slice(0, 1));
  });

  it('lets the deepest file decide', async () => {
    const files = {
      '.gitignore': '*.swift\n',
      'a/.gitignore': '!*.swift\n',
      'a/kept.swift': '',
      'a/b/.gitignore': 'gone.swift\n',
      'a/b/gone.swift': '',
      'a/b/kept.swift': '',
      'c.swift': '',
    };
    expect(await found(files)).toEqual(['a/b/kept.swift', 'a/kept.swift']);
  });

  it('reads a nested file relative to its folder', async () => {
    expect(await found({ 'a/.gitignore': '/b.swift\n', 'a/b.swift': '', 'a/c/b.swift': '', 'b.swift': '' })).toEqual([
      'a/c/b.swift',
      'b.swift',
    ]);
  });
});

describe('a built framework', () => {
  it('is not entered, but says in its Info.plist what it is', async () => {
    const files = { 'A.framework/Info.plist': '', 'A.framework/A.h': '', 'A.framework/Resources/Info.plist': '' };
    expect(await found(files)).toEqual(['A.framework/Info.plist']);
  });

  it('says so for devices where it is an xcframework', async () => {
    const slices = ['ios-arm64', 'ios-arm64_x86_64-simulator', 'ios-arm64_x86_64-maccatalyst', 'tvos-arm64'];
    const files = Object.fromEntries(slices.map((slice) => [`B.xcframework/${slice}/B.framework/Info.plist`, '']));
    expect(await found(files)).toEqual(['B.xcframework/ios-arm64/B.framework/Info.plist']);
  });

  it('says nothing where it is for tests', async () => {
    expect(await found({ 'AppTests/Libraries/C.framework/Info.plist': '', 'Contests/D.framework/Info.plist': '' })).toEqual([
      'Contests/D.framework/Info.plist',
    ]);
  });

  it('says nothing where .gitignore or the configuration leaves it out', async () => {
    const files = { '.gitignore': 'Ignored.framework\n', 'Ignored.framework/Info.plist': '', 'Out.framework/Info.plist': '' };
    expect(await found(files, { ...usual, exclude: ['Out.framework'] })).toEqual([]);
  });
});
