import { describe, expect, it } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { Explain } from '../../src/commands/explain.js';
import { legacyApp, screen } from '../support/legacy-app.js';
import { runCommand, withFolder, type Outcome } from '../support/run-command.js';

const rule = 'idfa/read-without-authorization';
const comment = `app-privacy-ignore-next-line ${rule}`;

/** A screen with a comment above the line that violates the rule. */
const commented = (name: string, words: string): string => screen(name).replace('    send(', `    // ${words}\n    send(`);

const start = {
  'App/AppDelegate.swift': legacyApp['App/AppDelegate.swift'] ?? '',
  'App/Info.plist': legacyApp['App/Info.plist'] ?? '',
};

function check(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Outcome> {
  return withFolder({ ...start, ...files }, (folder) => runCommand(Check, folder, ...flags));
}

interface Report {
  readonly findings: readonly { readonly state: string; readonly why: string | null; readonly acceptedAt: object | null }[];
  readonly acceptanceRemarks: readonly { readonly kind: string; readonly file: string; readonly line: number }[];
}

async function reportOf(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Report> {
  return JSON.parse((await check(files, '--json', ...flags)).stdout) as Report;
}

describe('a finding that a comment accepts', () => {
  it('does not fail a check, and is in the report with its reason', async () => {
    const files = { 'App/A.swift': commented('A', `${comment} -- in the lab only`) };
    expect((await check(files, '--strict', '--require-reasons')).exitCode).toBe(0);
    expect((await reportOf(files)).findings).toMatchObject([
      { state: 'accepted', why: 'in the lab only', acceptedAt: { file: 'App/A.swift', line: 6 } },
    ]);
    expect((await check(files, '--format', 'sarif')).stdout).toContain('"kind": "inSource"');
  });

  it('does not fail a check where the statement ends lines later', async () => {
    const text = commented('A', `${comment} -- in the lab only`).replace('send(', 'send(\n        ');
    const { findings, acceptanceRemarks } = await reportOf({ 'App/A.swift': text });
    expect([findings.map(({ state }) => state), acceptanceRemarks]).toEqual([['accepted'], []]);
  });

  it('is known to be unused in a file that uses no API of the catalog', async () => {
    const { acceptanceRemarks } = await reportOf({ 'App/A.swift': `// ${comment} -- fixed since\nlet a = 1\n` });
    expect(acceptanceRemarks).toMatchObject([{ kind: 'unused', file: 'App/A.swift', line: 1 }]);
  });

  it('fails with a text that looks like one', async () => {
    const files = { 'App/A.swift': screen('A').replace('    send(', `    _ = """\n    // ${comment}\n    """\n    send(`) };
    expect((await check(files)).exitCode).toBe(1);
  });

  it('fails without a reason where reasons are required', async () => {
    const files = { 'App/A.swift': commented('A', comment) };
    expect((await check(files)).exitCode).toBe(0);
    const { exitCode, stderr } = await check(files, '--require-reasons', '--fail-on', 'never');
    expect([exitCode, stderr.split('\n').slice(0, 2)]).toEqual([
      1,
      [
        'Error: 1 entry that should accept findings has no reason, so this run fails (--require-reasons).',
        `  App/A.swift:6: The ignore comment for ${rule} has no reason. Add one after two hyphens: -- reason.`,
      ],
    ]);
  });
});

describe('what accepts nothing', () => {
  const files = {
    'App/A.swift': commented('A', 'app-privacy-ignore-next-line idfa/read-without-authorisation -- old'),
    'App/B.swift': `// ${comment} -- fixed since\n${start['App/AppDelegate.swift']}`,
    'app-privacy.yaml': [
      'ignore:',
      `  - { rule: ${rule}, path: App/Gone.swift, reason: old }`,
      `  - { rule: ${rule}, until: 2020-01-01, reason: old }`,
      '  - { rule: at/*, reason: old }',
    ].join('\n'),
  };

  it('is in the report of a check', async () => {
    expect((await reportOf(files)).acceptanceRemarks).toMatchObject([
      { kind: 'unknown-rule', file: 'App/A.swift', line: 6 },
      { kind: 'unused', file: 'App/B.swift', line: 1 },
      { kind: 'unused', file: 'app-privacy.yaml', line: 2 },
      { kind: 'expired', file: 'app-privacy.yaml', line: 3 },
      { kind: 'unknown-rule', file: 'app-privacy.yaml', line: 4 },
    ]);
  });

  it.each(['terminal', 'markdown', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjsonl', 'xcode', 'sarif'])(
    'is in the format %s',
    async (format) => {
      const { stdout } = await check(files, '--format', format);
      expect(stdout.replace(/\s+/g, ' ')).toContain('expired on 2020-01-01.');
    },
  );

  it('fails under --strict, in audit as well', async () => {
    const others = { ...files, 'App/A.swift': 'final class A {}\n' };
    expect((await check(others)).exitCode).toBe(0);
    const { exitCode, stderr } = await check(others, '--strict', '--json');
    expect([exitCode, stderr.split('\n')[0]]).toEqual([
      1,
      'Error: 4 entries that should accept findings need attention, so this run fails (--strict).',
    ]);
    await withFolder({ ...start, ...others }, async (folder) => {
      expect((await runCommand(Audit, folder, '--strict')).exitCode).toBe(1);
    });
  });
});

describe('ignore entries of an app', () => {
  const entry = (app: string): string => `ignore: [{ rule: ${rule}, app: ${app}, reason: old }]\n`;

  it('work in a repository with one app, wherever they are', async () => {
    const app = 'app with an Info.plist';
    const files = { 'App/A.swift': screen('A') };
    expect((await check({ ...files, 'app-privacy.yaml': entry(`"${app}"`) })).exitCode).toBe(0);
    const nested = `apps:\n  ${app}:\n    ignore: [{ rule: ${rule}, reason: old }]\n`;
    expect((await check({ ...files, 'app-privacy.yaml': nested })).exitCode).toBe(0);
  });

  it('end a check with exit code 2 where there is no such app', async () => {
    const { exitCode, stdout } = await check({ 'App/A.swift': screen('A'), 'app-privacy.yaml': entry('Gone') });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('The audit found no app called Gone');
  });
});

it.each(['baseline', 'ignore', 'app-privacy-ignore-next-line', 'ignore[].app'])('explain covers %s', async (topic) => {
  expect((await runCommand(Explain, topic)).exitCode).toBe(0);
});
