import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BaselinePrune } from '../../src/commands/baseline/prune.js';
import { BaselineWrite } from '../../src/commands/baseline/write.js';
import { Check } from '../../src/commands/check.js';
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

const write = (folder: string): Promise<Outcome> => runCommand(BaselineWrite, folder);
const prune = (folder: string): Promise<Outcome> => runCommand(BaselinePrune, folder);
const check = (folder: string, ...flags: readonly string[]): Promise<Outcome> => runCommand(Check, folder, ...flags);

/** Runs something on a legacy app with a baseline. */
function withBaseline(body: (folder: string) => Promise<void>): Promise<void> {
  return withFolder(legacyApp, async (folder) => {
    expect((await write(folder)).exitCode).toBe(0);
    await body(folder);
  });
}

function put(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

const baselineOf = (folder: string): string => readFileSync(join(folder, name), 'utf8');
const linesOf = (folder: string): readonly string[] => baselineOf(folder).split('\n');

/** How often a text is in another one. */
const count = (text: string, part: string): number => text.split(part).length - 1;

interface Report {
  readonly acceptanceRemarks: readonly { readonly kind: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function reportOf(folder: string): Promise<Report> {
  return JSON.parse((await check(folder, '--json')).stdout) as Report;
}

describe('a baseline of an older state', () => {
  const named = (bundle: string): string =>
    (legacyApp['App/Info.plist'] ?? '').replace('</dict>', `<key>CFBundleName</key><string>${bundle}</string></dict>`);

  it('is that of an app which has another name now, and prune writes the new one', () =>
    withBaseline(async (folder) => {
      put(folder, 'App/Info.plist', named('Storefront'));
      expect((await check(folder, '--strict')).exitCode).toBe(0);
      expect((await reportOf(folder)).summary).toMatchObject({ errors: 0, baseline: legacyFindings });
      expect(count((await prune(folder)).stdout, 'of Storefront')).toBe(legacyFindings);
      expect(count(baselineOf(folder), '"app": "Storefront"')).toBe(legacyFindings);
      expect((await prune(folder)).stdout).toContain('Nothing to remove');
    }));

  it('is compared by rule, file and app where its fingerprints are of another version', () =>
    withBaseline(async (folder) => {
      writeFileSync(join(folder, name), baselineOf(folder).replace('appPrivacy/v3', 'appPrivacy/v2'));
      const { exitCode, stdout } = await check(folder);
      expect([exitCode, stdout]).toEqual([2, expect.stringContaining('Run app-privacy baseline write to update the file.')]);
      vi.stubEnv('CI', 'true');
      put(folder, 'App/New.swift', screen('New'));
      const refused = await write(folder);
      expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('because 1 finding would be added')]);
      rmSync(join(folder, 'App/New.swift'));
      expect((await write(folder)).stdout).toContain('0 added, 0 removed.');
      expect((await check(folder, '--strict')).exitCode).toBe(0);
    }));

  it('can have an entry twice after a merge, which prune removes', () =>
    withBaseline(async (folder) => {
      const [entry = ''] = linesOf(folder).filter((line) => line.includes('Screen01'));
      writeFileSync(join(folder, name), baselineOf(folder).replace(entry, `${entry}\n${entry}`));
      expect((await check(folder)).exitCode).toBe(0);
      expect((await reportOf(folder)).acceptanceRemarks).toMatchObject([{ kind: 'unused' }]);
      expect((await prune(folder)).stdout).toContain('removed  idfa/read-without-authorization in App/Screen01.swift');
      expect(linesOf(folder)).toHaveLength(legacyFindings + 7);
    }));
});
