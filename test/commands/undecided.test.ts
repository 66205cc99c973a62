import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Check } from '../../src/commands/check.js';
import { Export } from '../../src/commands/export.js';
import { runCommand, withFolder } from '../support/run-command.js';

const signIn = 'import mParticle_Apple_SDK\nlet request = MPIdentityApiRequest.withEmptyUser()\nrequest.email = "a@b.c"\n';
/** An app of which it is open whether the email address is used for tracking, since nobody lists the integrations. */
const app = {
  'App/SignIn.swift': signIn,
  'App/Info.plist': '<plist><dict><key>CFBundleName</key><string>Shop</string></dict></plist>',
};
const open = 'EMAIL_ADDRESS: tracking needs review.';
/** An app without mParticle, of which a person has decided everything. */
const decided = {
  'App/View.swift': 'import UIKit\n',
  'App/Info.plist': app['App/Info.plist'],
  'app-privacy.yaml':
    'answers:\n  NAME: { collected: yes, linked: yes, tracking: no, purposes: [APP_FUNCTIONALITY], reason: sign-in }\n',
};

/** The formats that a store reads, and where their files lie. */
const formats = [
  ['fastlane', 'fastlane/app_privacy_details.json'],
  ['xcprivacy', 'App/PrivacyInfo.xcprivacy'],
] as const;

describe.each(formats)('export --format %s', (format, file) => {
  it('is refused while something is open, and lists it', () =>
    withFolder({ ...app, 'fastlane/Fastfile': '' }, async (folder) => {
      const { stdout, stderr, exitCode } = await runCommand(Export, folder, '--output', `${format}=${join(folder, file)}`);
      expect(stderr).toContain(`The ${format} file was not written`);
      expect(stderr).toContain(open);
      expect(stderr).toContain('--allow-undecided');
      expect({ exitCode, isWritten: existsSync(join(folder, file)) }).toEqual({ exitCode: 2, isWritten: false });
      expect(stdout).not.toBe('');
    }));

  it('is written with --allow-undecided, marked, and what is left out goes to standard error', () =>
    withFolder(app, async (folder) => {
      const { stdout, stderr, exitCode } = await runCommand(Export, folder, '--format', format, '--allow-undecided');
      expect(stdout).toContain('UNDECIDED DRAFT');
      expect(stdout).toContain(open);
      expect(stdout).not.toMatch(/DATA_NOT_COLLECTED|<key>NSPrivacyTracking<\/key>/);
      expect(stderr).toMatch(/^Warning: .* is a draft with open answers/);
      expect(stderr).toContain(open);
      expect(exitCode).toBe(0);
    }));

  it('does not become a pass once the draft is committed', () =>
    withFolder({ ...app, 'fastlane/Fastfile': '' }, async (folder) => {
      const draft = join(folder, file);
      await runCommand(Export, folder, '--allow-undecided', '--output', `${format}=${draft}`);
      expect(readFileSync(draft, 'utf8')).toContain('UNDECIDED DRAFT');
      const against = await runCommand(Check, folder, '--against', draft);
      expect(against.stderr).toContain('marks the file as a draft that was written with --allow-undecided');
      expect(against.exitCode).toBe(2);
      const undecided = await runCommand(Check, folder, '--fail-on-undecided');
      expect(undecided.stderr).toContain(open);
      expect(undecided.exitCode).toBe(1);
      const again = await runCommand(Export, folder, '--format', format);
      expect(again.stderr).toContain(open);
      expect(again.exitCode).toBe(2);
    }));
});

describe('a draft of a privacy manifest that is committed', () => {
  it('fails a check', () =>
    withFolder(app, async (folder) => {
      await runCommand(Export, folder, '--allow-undecided', '--output', `xcprivacy=${join(folder, 'App/PrivacyInfo.xcprivacy')}`);
      const { stdout, exitCode } = await runCommand(Check, folder);
      expect(stdout).toContain('manifest/undecided-draft');
      expect(exitCode).toBe(1);
    }));
});

describe('a privacy manifest that the program proposed', () => {
  it('is no evidence once it is committed: what nobody answers any more is open again', () =>
    withFolder(decided, async (folder) => {
      const file = join(folder, 'App/PrivacyInfo.xcprivacy');
      const { stderr, exitCode } = await runCommand(Export, folder, '--output', `xcprivacy=${file}`);
      expect({ stderr, exitCode, isMarked: readFileSync(file, 'utf8').includes('UNDECIDED') }).toEqual({
        stderr: '',
        exitCode: 0,
        isMarked: false,
      });
      writeFileSync(join(folder, 'app-privacy.yaml'), 'answers: {}\n');
      const check = await runCommand(Check, folder, '--fail-on-undecided');
      expect(check.stderr).toContain('NAME: collected needs review.');
      expect(check.exitCode).toBe(1);
    }));
});

describe('check --fail-on-undecided', () => {
  it('fails while an answer is open, even where findings never fail, and lists it', () =>
    withFolder(app, async (folder) => {
      const { stderr, exitCode } = await runCommand(Check, folder, '--fail-on-undecided', '--fail-on', 'never', '--quiet');
      expect(stderr).toMatch(/answers are open, so this run fails/);
      expect(stderr).toContain(open);
      expect(exitCode).toBe(1);
    }));

  it('is not asked of a check without it', () =>
    withFolder(app, async (folder) => {
      expect(await runCommand(Check, folder)).toMatchObject({ stderr: '', exitCode: 0 });
    }));
});
