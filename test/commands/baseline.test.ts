import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { BaselinePrune } from '../../src/commands/baseline/prune.js';
import { BaselineWrite } from '../../src/commands/baseline/write.js';
import { Check } from '../../src/commands/check.js';
import { isInCi } from '../../src/commands/in-ci.js';
import { formatsFor } from '../../src/reports/index.js';
import { legacyApp, legacyFindings, screen } from '../support/legacy-app.js';
import { runCommand, withFolder, type Outcome } from '../support/run-command.js';

const name = 'app-privacy-baseline.json';

beforeEach(() => {
  for (const variable of ['CI', 'GITHUB_ACTIONS', 'JENKINS_URL', 'TF_BUILD', 'TEAMCITY_VERSION', 'CODEBUILD_BUILD_ID'])
    vi.stubEnv(variable, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const write = (folder: string, ...flags: readonly string[]): Promise<Outcome> => runCommand(BaselineWrite, folder, ...flags);
const prune = (folder: string, ...flags: readonly string[]): Promise<Outcome> => runCommand(BaselinePrune, folder, ...flags);
const check = (folder: string, ...flags: readonly string[]): Promise<Outcome> => runCommand(Check, folder, ...flags);

/** Runs something on a legacy app with a baseline. */
function withBaseline(body: (folder: string) => Promise<void>): Promise<void> {
  return withFolder(legacyApp, async (folder) => {
    expect((await write(folder)).exitCode).toBe(0);
    await body(folder);
  });
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const baselineOf = (folder: string): string => readFileSync(join(folder, name), 'utf8');
const linesOf = (folder: string): readonly string[] => baselineOf(folder).split('\n');

/** How often a text is in another one. */
const count = (text: string, part: string): number => text.split(part).length - 1;

interface Report {
  readonly findings: readonly { readonly file: string; readonly state: string }[];
  readonly acceptanceRemarks: readonly { readonly kind: string; readonly line: number; readonly message: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function reportOf(folder: string): Promise<Report> {
  return JSON.parse((await check(folder, '--json')).stdout) as Report;
}

describe('an app with a baseline', () => {
  it('passes, and says how many findings are in it', () =>
    withBaseline(async (folder) => {
      const { exitCode, stdout } = await check(folder);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`Findings  ${String(legacyFindings)} in the baseline\n  No new findings.\n`);
      expect(linesOf(folder)).toHaveLength(legacyFindings + 7);
    }));

  it('fails with a new finding, which every format contains, and says nothing new of the others', () =>
    withBaseline(async (folder) => {
      put(folder, 'App/Screen31.swift', screen('Screen31'));
      const formats = formatsFor('check').map((format) => format.name);
      const outputs = formats.flatMap((format) => ['--output', `${format}=${join(folder, 'out', format)}`]);
      expect((await check(folder, '--quiet', ...outputs)).exitCode).toBe(1);
      for (const format of formats) {
        const text = readFileSync(join(folder, 'out', format), 'utf8');
        expect([format, text.includes('Screen31.swift')]).toEqual([format, true]);
        // These four have a word for what is not new.
        if (!['json', 'sarif', 'junit', 'csv'].includes(format))
          expect([format, /Screen[012]/.test(text)]).toEqual([format, false]);
      }
      const read = (format: string): string => readFileSync(join(folder, 'out', format), 'utf8');
      expect(count(read('json'), '"state": "new"')).toBe(1);
      expect(count(read('json'), '"state": "baseline"')).toBe(legacyFindings);
      expect(count(read('sarif'), '"baselineState": "new"')).toBe(1);
      expect(count(read('sarif'), '"justification": "In the baseline"')).toBe(legacyFindings);
      expect([count(read('junit'), '<failure'), count(read('junit'), '<skipped>In the baseline')]).toEqual([1, legacyFindings]);
      expect(count(read('csv'), ',baseline,')).toBe(legacyFindings);
      expect(read('terminal')).toContain(`Findings  1 error, ${String(legacyFindings)} in the baseline`);
      expect(read('markdown')).toContain(`1 error, ${String(legacyFindings)} in the baseline`);
    }));

  it('notices that one finding is fixed and another one is there', () =>
    withBaseline(async (folder) => {
      put(folder, 'App/Screen07.swift', 'final class Screen07 {}\n');
      put(folder, 'App/Screen31.swift', screen('Screen31'));
      const { exitCode, stdout } = await check(folder);
      expect(exitCode).toBe(1);
      expect(stdout).toContain('1 error, 0 warnings, 0 notes, 29 in the baseline');
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        'The baseline entry for idfa/read-without-authorization in App/Screen07.swift does not',
      );
      expect((await reportOf(folder)).acceptanceRemarks).toMatchObject([{ kind: 'unused', line: 11 }]);
    }));

  it('knows its findings again after edits, renames and moves', () =>
    withBaseline(async (folder) => {
      put(folder, 'App/Screen01.swift', `// A comment.\n\n${screen('Screen01')}`);
      renameSync(join(folder, 'App/Screen02.swift'), join(folder, 'App/First.swift'));
      mkdirSync(join(folder, 'App/Old'));
      renameSync(join(folder, 'App/Screen03.swift'), join(folder, 'App/Old/Screen03.swift'));
      expect((await check(folder, '--strict')).exitCode).toBe(0);
    }));

  it.each([
    ['check', Check, 0],
    ['audit', Audit, 0],
  ])('says in %s what is gone, and fails under --strict only', (_, command, exitCode) =>
    withBaseline(async (folder) => {
      rmSync(join(folder, 'App/Screen07.swift'));
      const lenient = await runCommand(command, folder);
      expect(lenient).toMatchObject({ exitCode, stderr: '' });
      expect(lenient.stdout.replace(/\s+/g, ' ')).toContain('Screen07.swift does not match any finding.');
      const strict = await runCommand(command, folder, '--strict', '--json');
      expect(strict.exitCode).toBe(1);
      expect(strict.stderr).toContain(`${name}:11: The baseline entry for idfa/read-without-authorization`);
    }),
  );

  it('is not asked whether it is stale while the audit is incomplete', () =>
    withBaseline(async (folder) => {
      rmSync(join(folder, 'App/Screen07.swift'));
      put(folder, 'Podfile.lock', 'PODS:\n  - ');
      expect((await reportOf(folder)).acceptanceRemarks).toEqual([]);
    }));
});

describe('baseline prune', () => {
  it('removes what is gone, and adds nothing', () =>
    withBaseline(async (folder) => {
      const before = linesOf(folder);
      put(folder, 'App/Screen07.swift', 'final class Screen07 {}\n');
      put(folder, 'App/Screen31.swift', screen('Screen31'));
      const { stdout } = await prune(folder);
      expect(stdout).toBe('removed  idfa/read-without-authorization in App/Screen07.swift\n29 entries are left.\n');
      expect(linesOf(folder)).toEqual(before.filter((line) => !line.includes('Screen07')));
      expect((await check(folder, '--strict')).exitCode).toBe(1);
    }));

  it('removes what is accepted otherwise by now', () =>
    withBaseline(async (folder) => {
      put(folder, 'app-privacy.yaml', 'ignore: [{ rule: idfa/*, path: App/Screen0*, reason: sample code }]\n');
      expect((await prune(folder)).stdout).toContain('21 entries are left.\n');
      expect((await check(folder, '--strict')).stdout).toContain('9 accepted, 21 in the baseline');
    }));

  it('leaves a file alone that needs nothing', () =>
    withBaseline(async (folder) => {
      const pretty = JSON.stringify(JSON.parse(baselineOf(folder)), null, 4);
      writeFileSync(join(folder, name), pretty);
      expect((await prune(folder)).stdout).toBe(`Nothing to remove from ${name}. 30 entries are left.\n`);
      expect(baselineOf(folder)).toBe(pretty);
    }));

  it('needs a file', () =>
    withFolder(legacyApp, async (folder) => {
      expect(await prune(folder)).toMatchObject({ exitCode: 2 });
      expect(existsSync(join(folder, name))).toBe(false);
    }));

  it('works in CI', () =>
    withBaseline(async (folder) => {
      vi.stubEnv('CI', 'true');
      rmSync(join(folder, 'App/Screen07.swift'));
      expect((await prune(folder)).exitCode).toBe(0);
    }));
});

describe('baseline write', () => {
  it('says what it added and removed', () =>
    withBaseline(async (folder) => {
      rmSync(join(folder, 'App/Screen07.swift'));
      put(folder, 'App/Screen31.swift', screen('Screen31'));
      put(folder, 'App/Screen32.swift', screen('Screen32'));
      expect((await write(folder)).stdout).toBe(`Wrote ${name} with 31 findings: 2 added, 1 removed.\n`);
      expect((await check(folder, '--strict')).exitCode).toBe(0);
    }));

  it('adds nothing in CI unless it is told to', () =>
    withBaseline(async (folder) => {
      vi.stubEnv('CI', 'true');
      const before = baselineOf(folder);
      expect((await write(folder)).exitCode).toBe(0);
      put(folder, 'App/Screen31.swift', screen('Screen31'));
      const { exitCode, stderr } = await write(folder);
      expect([exitCode, baselineOf(folder)]).toEqual([2, before]);
      expect(stderr).toContain('App/Screen31.swift:6: idfa/read-without-authorization');
      expect((await write(folder, '--allow-growth')).exitCode).toBe(0);
      expect(baselineOf(folder)).toContain('Screen31');
    }));

  it('leaves out what is accepted otherwise', () =>
    withFolder(
      { ...legacyApp, 'app-privacy.yaml': 'ignore: [{ rule: idfa/*, path: App/Screen0*, reason: old }]\n' },
      async (folder) => {
        expect((await write(folder)).stdout).toBe(`Wrote ${name} with 21 findings. Commit it.\n`);
      },
    ));

  it('writes an empty list where nothing is found', () =>
    withFolder({ 'App/Info.plist': legacyApp['App/Info.plist'] ?? '', 'App/A.swift': 'let a = 1\n' }, async (folder) => {
      expect((await write(folder)).stdout).toBe(`Wrote ${name} with 0 findings. Commit it.\n`);
      expect(baselineOf(folder)).toContain('"findings": []');
      expect((await check(folder)).exitCode).toBe(0);
    }));

  it.each([
    ['is incomplete', { ...legacyApp, 'Podfile.lock': 'PODS:\n  - ' }],
    ['finds no app', { 'README.md': 'Nothing.' }],
  ])('writes nothing where the audit %s', (_, files) =>
    withFolder(files, async (folder) => {
      expect((await write(folder)).exitCode).toBe(2);
      expect(existsSync(join(folder, name))).toBe(false);
    }),
  );
});

describe('a baseline that cannot be read', () => {
  it.each<[string, string | Buffer, number]>([
    ['is empty', '', 1],
    ['is binary', Buffer.from([0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0xff, 0xfe, 0]), 1],
    ['has a merge conflict', '{\n<<<<<<< HEAD\n', 2],
    ['is of another version', '{ "version": 3,\n"findings": [] }', 1],
  ])('ends a check with exit code 2, and prune too, when it %s', (_, text, line) =>
    withBaseline(async (folder) => {
      writeFileSync(join(folder, name), text);
      const { exitCode, stdout } = await check(folder);
      expect(exitCode).toBe(2);
      expect(stdout).toContain(`${name}:${String(line)}`);
      const pruned = await prune(folder);
      expect(pruned.exitCode).toBe(2);
      expect(pruned.stderr).toContain(`${name}:${String(line)}: `);
      expect(readFileSync(join(folder, name))).toEqual(Buffer.from(text));
      expect((await write(folder)).exitCode).toBe(0);
      expect((await check(folder)).exitCode).toBe(0);
    }),
  );

  it('is not followed when it is a link, and nothing is written through it', () =>
    withBaseline(async (folder) => {
      const text = baselineOf(folder);
      renameSync(join(folder, name), join(folder, 'elsewhere.json'));
      symlinkSync(join(folder, 'elsewhere.json'), join(folder, name));
      expect(await check(folder)).toMatchObject({ exitCode: 2 });
      put(folder, 'App/Screen31.swift', screen('Screen31'));
      for (const run of [write, prune]) expect((await run(folder)).exitCode).toBe(2);
      expect(readFileSync(join(folder, 'elsewhere.json'), 'utf8')).toBe(text);
    }));

  it('is not written over when it is a folder', () =>
    withFolder({ ...legacyApp, [`${name}/a`]: '' }, async (folder) => {
      for (const run of [check, write, prune]) expect((await run(folder)).exitCode).toBe(2);
    }));
});

describe('the baseline of several apps', () => {
  it('has the entries of each, and one can be checked alone', () =>
    withFolder({ 'Shared/Screen.swift': screen('Screen') }, async (folder) => {
      cpSync('test/apps/two-stores', folder, { recursive: true });
      await write(folder);
      const { findings } = JSON.parse(baselineOf(folder)) as { readonly findings: readonly { readonly app: string | null }[] };
      expect(findings.map(({ app }) => app)).toEqual(['Cafe', 'Cafe', 'Shop']);
      expect((await check(folder, '--strict')).exitCode).toBe(0);
      const start = join(folder, 'Cafe/Sources/AppDelegate.swift');
      writeFileSync(start, readFileSync(start, 'utf8').replace('.start(with: options)', ''));
      expect((await check(folder, '--strict', '--app', 'Shop')).exitCode).toBe(0);
      expect((await check(folder, '--strict', '--target', 'Cafe')).exitCode).toBe(0);
      expect((await check(folder, '--strict', '--app', 'Cafe')).exitCode).toBe(1);
      expect((await check(folder, '--strict')).exitCode).toBe(1);
    }));

  it('must not have entries of an app that is not there, until they are pruned', () =>
    withBaseline(async (folder) => {
      const lines = [...linesOf(folder)];
      lines[5] = (lines[5] ?? '').replace(/"app": "[^"]*"/, '"app": "Gone"').replace(/[0-9a-f]{4}"/, '0000"');
      writeFileSync(join(folder, name), lines.join('\n'));
      const { exitCode, stdout } = await check(folder);
      expect(exitCode).toBe(2);
      expect(stdout).toContain(`${name}:6\n    An entry is for an app called Gone, which the audit did not find.`);
      await prune(folder);
      expect(linesOf(folder)).toHaveLength(36);
      expect((await check(folder)).exitCode).toBe(1);
    }));
});

it.each<[Readonly<Record<string, string>>, boolean]>([
  [{}, false],
  [{ CI: 'false' }, false],
  [{ CI: '0' }, false],
  [{ CI: 'TRUE' }, true],
  [{ CI: 'true' }, true],
  [{ JENKINS_URL: 'https://ci.example.com/' }, true],
  [{ TF_BUILD: 'True' }, true],
])('knows CI by its variables: %o', (env, expected) => {
  expect(isInCi(env)).toBe(expected);
});
