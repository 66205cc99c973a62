import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Check } from '../../src/commands/check.js';
import { Export } from '../../src/commands/export.js';
import { runCommand, withFolder } from '../support/run-command.js';

const app = {
  'App/App.swift': 'import mParticle_Apple_SDK\nlet request = MPIdentityApiRequest.withEmptyUser()\nrequest.email = "a@b.c"\n',
};

describe('export --template', () => {
  it("fills a template of the user's own, escaped by its file name", () =>
    withFolder(
      { ...app, 'ours.html.liquid': '{% for type in openOrCollected %}<p>{{ type.name }} & {{ "<b>" }}</p>{% endfor %}' },
      async (folder) => {
        const { stdout, exitCode } = await runCommand(Export, folder, '--template', join(folder, 'ours.html.liquid'));
        expect(stdout).toContain('<p>Email Address & &#60;b&#62;</p>');
        expect(exitCode).toBe(0);
      },
    ));

  it.each([
    ['a name that does not exist', '\n{{ nothing.here }}', 'has an error on line 2: undefined variable: nothing'],
    ['a tag that is not closed', '{% for a in dataTypes %}', 'has an error on line 1: tag {% for a in dataTypes %} not closed'],
    ['a filter that does not exist', '{{ tool.name | shout }}', 'has an error on line 1: undefined filter: shout'],
    ['a file to include', "{% include '/etc/passwd' %}", 'has an error on line 1'],
    ['an endless loop', '{% for a in (1..999999999) %}x{% endfor %}', 'has an error on line 1'],
  ])('names file and line of %s', (_, text, message) =>
    withFolder({ ...app, 'ours.liquid': text }, async (folder) => {
      const { stderr, stdout, exitCode } = await runCommand(Export, folder, '--template', join(folder, 'ours.liquid'));
      expect(stderr).toContain(`ours.liquid ${message}`);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    }),
  );

  it('names a template that is not there', () =>
    withFolder(app, async (folder) => {
      const { stderr } = await runCommand(Export, folder, '--template', join(folder, 'none.liquid'));
      expect(stderr).toMatch(/The template .* does not exist\./);
    }));
});

describe('a format that refuses', () => {
  it('keeps no other from being written, and ends with exit code 2', () =>
    withFolder(app, async (folder) => {
      const [page, details] = [join(folder, 'page.html'), join(folder, 'details.json')];
      const { stderr, exitCode } = await runCommand(
        Export,
        folder,
        '--output',
        `fastlane=${details}`,
        '--output',
        `html=${page}`,
      );
      expect(readFileSync(page, 'utf8')).toContain('<!DOCTYPE html>');
      expect(existsSync(details)).toBe(false);
      expect(stderr).toContain('EMAIL_ADDRESS: tracking needs review.');
      expect(exitCode).toBe(2);
    }));
});

describe('a format for one report only', () => {
  it('is not offered by the others', () =>
    withFolder(app, async (folder) => {
      const { stderr, exitCode } = await runCommand(Check, folder, '--format', 'fastlane');
      expect(stderr).toContain('Expected --format=fastlane to be one of');
      expect(exitCode).toBe(2);
    }));
});
