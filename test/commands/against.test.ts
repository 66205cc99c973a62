import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Audit } from '../../src/commands/audit.js';
import { Check } from '../../src/commands/check.js';
import { Export } from '../../src/commands/export.js';
import { withGitProject } from '../support/git-project.js';
import { runCommand, withFolder } from '../support/run-command.js';

const files = {
  'App/SignIn.swift': 'import mParticle_Apple_SDK\nlet request = MPIdentityApiRequest.withEmptyUser()\nrequest.email = "a@b.c"\n',
  'approved.json': '[{ "data_protections": ["DATA_NOT_COLLECTED"] }]',
};

describe('check --against', () => {
  it('fails where the code collects what was approved as not collected, and says where', () =>
    withFolder(files, async (folder) => {
      const { stdout, exitCode } = await runCommand(Check, folder, '--against', join(folder, 'approved.json'));
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        'Email Address: collected was no and is yes (MPIdentityApiRequest.email with the identity Email, App/SignIn.swift:3)',
      );
      expect(exitCode).toBe(1);
    }));

  it('names the commit that brought the evidence', () =>
    withGitProject(async ({ folder, write, commit }) => {
      write('App/SignIn.swift', files['App/SignIn.swift']);
      write('approved.json', files['approved.json']);
      const id = await commit('Ask for an email \u001b[31maddress');
      const { stdout } = await runCommand(Check, folder, '--against', join(folder, 'approved.json'));
      expect(stdout.replace(/\s+/g, ' ')).toContain(`added in ${id.slice(0, 10)} of 2026-01-01, “Ask for an email \\u{1b}[31m`);
    }));

  it('passes where nothing changed', () =>
    withFolder({ 'App/View.swift': 'import UIKit\n', 'approved.json': files['approved.json'] }, async (folder) => {
      const { stdout, exitCode } = await runCommand(Check, folder, '--against', join(folder, 'approved.json'));
      expect(stdout).toContain('None. The answers match the approved ones.');
      expect(exitCode).toBe(0);
    }));

  it('names a file that is not there', () =>
    withFolder(files, async (folder) => {
      const { stderr, exitCode } = await runCommand(Check, folder, '--against', join(folder, 'none.json'));
      expect(stderr).toMatch(/The file .* does not exist\./);
      expect(exitCode).toBe(2);
    }));
});

describe('export --against', () => {
  it('lists what changed in the draft', () =>
    withFolder(files, async (folder) => {
      const { stdout, exitCode } = await runCommand(Export, folder, '--against', join(folder, 'approved.json'));
      expect(stdout).toContain('| Email Address | collected | no | yes | `App/SignIn.swift:3`');
      expect(exitCode).toBe(0);
    }));
});

const label = '[\n  { "category": "DEVICE_ID", "purposes": ["ANALYTICS"], "data_protections": ["DATA_LINKED_TO_YOU"] }\n]\n';
const prompting = {
  'App/Info.plist':
    '<plist version="1.0"><dict><key>CFBundlePackageType</key><string>APPL</string><key>NSUserTrackingUsageDescription</key><string>We show you ads of other companies.</string></dict></plist>',
  'App/Ask.swift':
    'import AppTrackingTransparency\nfunc ask() {\n    ATTrackingManager.requestTrackingAuthorization { _ in }\n}\n',
};

describe('the rules on the label', () => {
  it.each([
    'json',
    'markdown',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjsonl',
    'xcode',
    'csv',
    'html',
    'terminal',
  ])('report in the format %s what contradicts it, with file and line', (format) =>
    withFolder({ ...prompting, 'fastlane/label.json': label }, async (folder) => {
      const file = join(folder, 'fastlane/label.json');
      const { stdout, exitCode } = await runCommand(Check, folder, '--against', file, '--format', format);
      expect(stdout).toContain('label/tracking-denied');
      expect(stdout).toContain('fastlane/label.json');
      expect(exitCode).toBe(1);
    }),
  );

  it('run in audit, which exits with 0', () =>
    withFolder({ ...prompting, 'label.json': label }, async (folder) => {
      const { stdout, exitCode } = await runCommand(Audit, folder, '--against', join(folder, 'label.json'));
      expect(stdout).toContain('label/tracking-denied');
      expect(exitCode).toBe(0);
    }));

  it('can fail audit, too', () =>
    withFolder({ ...prompting, 'label.json': label }, async (folder) => {
      const argv = [folder, '--against', join(folder, 'label.json'), '--fail-on', 'error'];
      expect((await runCommand(Audit, ...argv)).exitCode).toBe(1);
    }));

  it('say nothing without a label, or of a privacy manifest in its place', () =>
    withFolder({ ...prompting, 'PrivacyInfo.xcprivacy': '<plist version="1.0"><dict/></plist>' }, async (folder) => {
      expect((await runCommand(Check, folder)).stdout).not.toContain('label/');
      const argv = [folder, '--against', join(folder, 'PrivacyInfo.xcprivacy')];
      expect((await runCommand(Check, ...argv)).stdout).not.toContain('label/');
    }));

  it('take a label from outside of the folder by its name', () =>
    withFolder({ 'label.json': label }, (elsewhere) =>
      withFolder(prompting, async (folder) => {
        const { stdout } = await runCommand(Check, folder, '--against', join(elsewhere, 'label.json'), '--json');
        const { findings } = JSON.parse(stdout) as {
          readonly findings: readonly { readonly rule: string; readonly file: string }[];
        };
        expect(findings.find(({ rule }) => rule === 'label/tracking-denied')?.file).toBe('label.json');
      }),
    ));

  it('are of the label of each app, where a report has several', () =>
    withFolder(twoApps, async (folder) => {
      const { stdout } = await runCommand(Audit, folder, '--json');
      const report = join(folder, 'report.json');
      writeFileSync(report, stdout);
      const { stdout: compared } = await runCommand(Check, folder, '--against', report, '--json');
      expect(compared).not.toContain('label/');
    }));
});

const twoApps = Object.fromEntries(
  ['One', 'Two'].flatMap((name) => [
    [`${name}/app.json`, JSON.stringify({ expo: { name, ios: { bundleIdentifier: `com.example.${name.toLowerCase()}` } } })],
    [`${name}/package.json`, JSON.stringify({ name: name.toLowerCase(), dependencies: { expo: '54.0.0' } })],
    [`${name}/App.js`, "import 'react-native';\n"],
  ]),
);

describe('a label of another app', () => {
  it.each(['check', 'audit'])('is refused by %s where the file lies in its folder', (name) =>
    withFolder({ ...twoApps, 'Two/fastlane/label.json': label }, async (folder) => {
      const argv = [folder, '--app', 'One', '--against', join(folder, 'Two/fastlane/label.json')];
      const { stderr, exitCode } = await runCommand(name === 'check' ? Check : Audit, ...argv);
      expect(stderr.replace(/\s+/g, ' ')).toContain(
        'Two/fastlane/label.json contains the answers of the app Two, but the audited app is One.',
      );
      expect(exitCode).toBe(2);
    }),
  );

  it('is refused where a report states the app', () =>
    withFolder(twoApps, async (folder) => {
      const { stdout } = await runCommand(Audit, folder, '--app', 'Two', '--json');
      const report = join(folder, 'report.json');
      writeFileSync(report, stdout);
      const { stderr, exitCode } = await runCommand(Check, folder, '--app', 'One', '--against', report);
      expect(stderr.replace(/\s+/g, ' ')).toContain(
        'report.json contains the answers of the app Two, but the audited app is One.',
      );
      expect(exitCode).toBe(2);
    }));

  it('is refused where there are several apps and one label', () =>
    withFolder({ ...twoApps, 'label.json': label }, async (folder) => {
      const { stderr, exitCode } = await runCommand(Audit, folder, '--against', join(folder, 'label.json'));
      expect(stderr).toContain('label.json contains the answers of one app. This repository builds 2 apps.');
      expect(exitCode).toBe(2);
    }));

  it.each([
    ['not JSON', '[{', /label\.json:1:3 is not valid JSON/],
    ['of an unknown data type', '[{ "category": "EMAIL" }]', /label\.json:1: "EMAIL" is not one of Apple's data types/],
    ['neither', '{}', /label\.json does not contain approved answers/],
  ])('is refused by audit where it is %s', (_, text, message) =>
    withFolder({ ...prompting, 'label.json': text }, async (folder) => {
      const { stderr, exitCode } = await runCommand(Audit, folder, '--against', join(folder, 'label.json'));
      expect(stderr.replace(/\s+/g, ' ')).toMatch(message);
      expect(exitCode).toBe(2);
    }),
  );
});
