import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Check } from '../../src/commands/check.js';
import { Export } from '../../src/commands/export.js';
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

  it('passes where nothing changed', () =>
    withFolder({ 'App/View.swift': 'import UIKit\n', 'approved.json': files['approved.json'] }, async (folder) => {
      const { stdout, exitCode } = await runCommand(Check, folder, '--against', join(folder, 'approved.json'));
      expect(stdout).toContain('The answers are still as approved.');
      expect(exitCode).toBe(0);
    }));

  it('names a file that is not there', () =>
    withFolder(files, async (folder) => {
      const { stderr, exitCode } = await runCommand(Check, folder, '--against', join(folder, 'none.json'));
      expect(stderr).toContain('There is no file');
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
