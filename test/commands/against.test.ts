import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
