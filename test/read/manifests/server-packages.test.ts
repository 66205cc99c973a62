import { describe, expect, it } from 'vitest';
import { gemfileLock } from '../../../src/read/manifests/gemfile-lock/index.js';
import { gradleBuild } from '../../../src/read/manifests/gradle-build/index.js';
import { gradleKotlin } from '../../../src/read/manifests/gradle-kotlin/index.js';
import { gradleCatalog } from '../../../src/read/manifests/gradle-catalog/index.js';
import { goMod } from '../../../src/read/manifests/go-mod/index.js';
import type { Manifest } from '../../../src/read/manifests/manifest.js';
import { pyproject } from '../../../src/read/manifests/pyproject/index.js';
import { pythonLock } from '../../../src/read/manifests/python-lock/index.js';
import { requirementsTxt } from '../../../src/read/manifests/requirements-txt/index.js';
import { readLines } from './reading.js';

/** What a format finds, one text a package: `line:column ecosystem name version basis`. */
async function packages(manifest: Manifest, file: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const { declarations, dependencies, problems } = await readLines(manifest, file, ...lines);
  // No app for iOS depends on what a server does, and nothing hides a dependency of one.
  expect([dependencies, problems]).toEqual([[], []]);
  return declarations.flatMap((each) =>
    each.kind === 'server-package'
      ? [`${each.place.line}:${each.place.column} ${each.ecosystem} ${each.name} ${each.version ?? '-'} ${each.basis}`]
      : [],
  );
}

describe('the packages of a server', () => {
  it('are in Gemfile.lock', async () => {
    const lines = [
      'GEM',
      '  specs:',
      '    mparticle (1.1.1)',
      '      typhoeus (~> 1.0)',
      '    nokogiri (1.16.0-x86_64-linux)',
      '',
      'DEPENDENCIES',
      '  mparticle (~> 1.1)',
      '',
    ];
    expect(await packages(gemfileLock, 'Gemfile.lock', ...lines)).toEqual([
      '3:5 rubygems mparticle 1.1.1 resolved',
      '5:5 rubygems nokogiri 1.16.0 resolved',
    ]);
  });

  it('are in requirements.txt, without options and addresses', async () => {
    const lines = [
      '# all',
      '-r base.txt',
      'mparticle[all] == 0.16.1 ; python_version > "3"',
      'git+https://a.example/b.git',
      '  Foo_Bar>=1, <2 # x',
      'plain',
      '--hash=sha256:a',
    ];
    expect(await packages(requirementsTxt, 'requirements-dev.txt', ...lines)).toEqual([
      '3:1 pypi mparticle == 0.16.1 required',
      '5:3 pypi foo-bar >=1, <2 required',
      '6:1 pypi plain - required',
    ]);
  });

  it('are in the lock files of Poetry and uv', async () => {
    const lines = [
      'version = 1',
      '[[package]]',
      'name = "mparticle"',
      'version = "0.16.1"',
      '[package.dependencies]',
      'name = "x"',
      '[metadata]',
      'version = "2"',
      '',
    ];
    expect(await packages(pythonLock, 'poetry.lock', ...lines)).toEqual(['3:9 pypi mparticle 0.16.1 resolved']);
  });

  it('are in pyproject.toml, for Poetry and for the standard', async () => {
    const lines = [
      '[project]',
      'name = "a"',
      'dependencies = ["mparticle>=0.12", "b"]',
      '[project.optional-dependencies]',
      'dev = [',
      '  "c==1",',
      ']',
      '[tool.poetry.dependencies]',
      'python = "^3.9"',
      'd = "^1.2"',
      'e = { version = "~2", optional = true }',
      '[tool.black]',
      'target = "x"',
    ];
    expect(await packages(pyproject, 'pyproject.toml', ...lines)).toEqual([
      '3:18 pypi mparticle >=0.12 required',
      '3:37 pypi b - required',
      '6:4 pypi c ==1 required',
      '10:1 pypi d ^1.2 required',
      '11:1 pypi e ~2 required',
    ]);
  });

  it('are in go.mod', async () => {
    const lines = [
      'module acme.example/a',
      'go 1.22',
      'require github.com/mParticle/mparticle-go-sdk v1.1.6',
      'require (',
      '\tgolang.org/x/net v0.20.0 // indirect',
      ')',
      'replace a.example/b => ../b',
      '',
    ];
    expect(await packages(goMod, 'go.mod', ...lines)).toEqual([
      '3:9 go github.com/mParticle/mparticle-go-sdk 1.1.6 resolved',
      '5:2 go golang.org/x/net 0.20.0 resolved',
    ]);
  });
});

describe('a file that lists the packages of a server', () => {
  const problems = async (manifest: Manifest, file: string, ...lines: readonly string[]) =>
    (await readLines(manifest, file, ...lines)).problems.map(({ kind, message }) => `${kind}: ${message}`);

  const cut = 'partial: The file ends too early. Packages of servers may be missing.';

  it.each([
    [gemfileLock, 'Gemfile.lock', ['GEM', '  specs:', '    mparticle (1.0']],
    [gemfileLock, 'Gemfile.lock', ['GEM', '  specs:', '    mparticle (1.1.1)', '']],
    [goMod, 'go.mod', ['module a', 'require (', '\tgithub.com/mParticle/mparticle-go-sdk v1']],
    [goMod, 'go.mod', ['module a', 'require (', '\tgithub.com/mParticle/mparticle-go-sdk v1.1.6', '']],
    [pythonLock, 'poetry.lock', ['[[package]]', 'name = "mparticle"', '']],
    [pythonLock, 'poetry.lock', ['[[package]]', 'name = "a"', 'version = "1"', '']],
    [pythonLock, 'uv.lock', ['[[package]]', 'name = "mparticle"', 'version = "0.16.1"', 'wheels = [', '']],
    [pythonLock, 'uv.lock', ['[[package]]', 'name = "mparticle"', 'version = "0.1']],
    [pyproject, 'pyproject.toml', ['[project]', 'dependencies = [', '  "mparticle>=0.12",', '']],
    [pyproject, 'pyproject.toml', ['[tool.poetry.dependencies]', 'mparticle = "^0.1']],
    [pyproject, 'pyproject.toml', ['[tool.poetry.dependencies]', 'mparticle']],
    [requirementsTxt, 'requirements.txt', ['a==1', 'mparticle==']],
    [requirementsTxt, 'requirements.txt', ['a==1', 'mparticle==0.16.1 \\']],
    [gradleKotlin, 'build.gradle.kts', ['dependencies {', '  implementation("com.mparticle:server-events-sdk:2.7.0")', '']],
    [gradleBuild, 'build.gradle', ['dependencies {', "  implementation 'com.mparticle:server-events-sdk:2.7.0'", '/* }']],
    [gradleCatalog, 'libs.versions.toml', ['[libraries]', 'a = { module = "com.mparticle:server-events-sdk", ver']],
  ])('is read in part where it is cut short: $1', async (manifest, file, lines) => {
    expect(await problems(manifest, file, ...lines)).toEqual([cut]);
  });

  it.each([
    [pyproject, 'pyproject.toml', ['[tool.black]', "exclude = 'a\\[(' # [", 'b = [1]']],
    [requirementsTxt, 'requirements.txt', ['mparticle==0.16.1']],
    [gradleBuild, 'build.gradle', ["def a = '{' // {", 'b { c("(", \'"\') }']],
    [pythonLock, 'uv.lock', ['[[package]]', 'name = "own"', 'source = { editable = "." }', '']],
  ])('is whole where brackets are text: $1', async (manifest, file, lines) => {
    expect(await problems(manifest, file, ...lines)).toEqual([]);
  });

  it('is read in part where it is no text', async () => {
    expect(await problems(requirementsTxt, 'requirements.txt', 'mparticle\0')).toEqual([
      'partial: The file is not text. The audit found no packages of servers in it.',
    ]);
  });
});
