import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { compactJsonReport } from '../../src/reports/json-compact.js';
import { acceptedFinding, assessment, finding, unread } from '../support/assessment.js';
import { clean, hostileFinding, renderIn } from '../support/ci-report.js';
import { legacyApp, legacyFindings } from '../support/legacy-app.js';
import { runCommand, withFolder } from '../support/run-command.js';

/** The rule of thumb of tokenizers: four characters of English or JSON are a token. */
const tokensOf = (text: string): number => Math.ceil(text.length / 4);

interface Compact {
  readonly complete: boolean;
  readonly summary: Readonly<Record<string, number>>;
  readonly rules: readonly {
    readonly rule: string;
    readonly fails?: boolean;
    readonly fix: string;
    readonly findings: readonly { readonly message: string; readonly at: readonly string[] }[];
  }[];
}

const parse = (text: string): Compact => JSON.parse(text) as Compact;

beforeEach(() => {
  vi.stubEnv('GITHUB_ACTIONS', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the compact JSON report', () => {
  it('has a rule and its fix once, with the places of each message', () => {
    const other = { ...finding, place: { ...finding.place, line: finding.place.line + 10 } };
    const { rules } = parse(renderIn(compactJsonReport, { ...clean, findings: [finding, other] }));
    const places = [finding, other].map(({ place }) => `${place.file}:${String(place.line)}`);
    expect(rules).toEqual([
      {
        ...{ rule: finding.rule, severity: finding.severity, fails: true, fix: finding.advice },
        findings: [{ message: finding.message, at: places }],
      },
    ]);
  });

  it('leaves out what is accepted, and counts it', () => {
    const text = renderIn(compactJsonReport, {
      ...clean,
      findings: [acceptedFinding],
      summary: { ...clean.summary, errors: 0, accepted: 1 },
    });
    expect(parse(text)).toMatchObject({ complete: true, summary: { accepted: 1 }, rules: [] });
  });

  it('says what makes the audit incomplete', () => {
    const { complete, rules } = parse(renderIn(compactJsonReport, { ...clean, problems: [unread] }));
    expect({ complete, rule: rules[0]?.fails }).toEqual({ complete: false, rule: true });
  });

  it('stays JSON whatever the repository contains', () => {
    const text = renderIn(compactJsonReport, { ...assessment, findings: [hostileFinding] });
    expect(parse(text).rules[0]?.findings[0]?.message).toBe(hostileFinding.message);
    expect(text).not.toContain('\u202e');
  });
});

describe('--compact', () => {
  it.each([Audit, Check])('takes at most 50 tokens a finding', async (command) => {
    const { stdout } = await withFolder(legacyApp, (folder) => runCommand(command, folder, '--format', 'json', '--compact'));
    const places = parse(stdout).rules.flatMap(({ findings }) => findings.flatMap(({ at }) => at));
    expect(places.length).toBeGreaterThanOrEqual(legacyFindings);
    expect(tokensOf(stdout) / places.length).toBeLessThan(50);
  });

  it('works with --json and with a file', async () => {
    await withFolder(legacyApp, async (folder) => {
      const file = join(folder, 'report.json');
      await runCommand(Check, folder, '--output', `json=${file}`, '--compact');
      const { stdout } = await runCommand(Check, folder, '--json', '--compact');
      expect(readFileSync(file, 'utf8')).toBe(stdout);
    });
  });

  it('is incorrect usage without JSON', async () => {
    expect(await withFolder(legacyApp, (folder) => runCommand(Check, folder, '--compact'))).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'Error: --compact works only with json.\n  Add --format json, or remove --compact.\n',
    });
  });
});

describe('SKILL.md', () => {
  const skill = readFileSync(join(import.meta.dirname, '../../SKILL.md'), 'utf8');

  it('takes at most 2,000 tokens', () => {
    expect(tokensOf(skill)).toBeLessThanOrEqual(2000);
  });

  it('has a name and a description of at most 1,024 characters', () => {
    const [, name, description = ''] = /^---\nname: ([a-z-]+)\ndescription: (.+)\n---\n/.exec(skill) ?? [];
    expect(name).toBe('app-privacy');
    expect(description.length).toBeLessThanOrEqual(1024);
  });
});
