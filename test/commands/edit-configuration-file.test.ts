import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editConfigurationOf } from '../../src/commands/edit-configuration-file.js';
import { UsageError } from '../../src/model/usage-error.js';
import { withFolder } from '../support/run-command.js';

describe('a configuration that is not understood', () => {
  it.each([
    ['a section of another kind', 'integrations: appsflyer # ours\n', 'app-privacy.yaml:1: '],
    ['an answer of another kind', 'answers:\n  NAME: no # legal said so\n', 'app-privacy.yaml:2: '],
    ['an unknown alias', 'exclude: [*nope]\n', 'app-privacy.yaml:1: '],
    ['another encoding', Buffer.from('# caf\xe9\n', 'latin1').toString('latin1'), 'is not UTF-8 text'],
    ['old line ends', '# a\rexclude: [a]\r', 'carriage return'],
  ])('is not written over: %s', async (_, text, words) => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'app-privacy.yaml');
      writeFileSync(path, text, 'latin1');
      const error = await editConfigurationOf(folder, null, null).catch((refusal: unknown) => refusal);
      if (!(error instanceof UsageError)) throw new Error('It was not refused.');
      expect([error.message, ...error.suggestions].join('\n')).toContain(words);
      expect(readFileSync(path, 'latin1')).toBe(text);
    });
  });

  it('keeps its line ends and its byte order mark', () =>
    withFolder({ 'app-privacy.yaml': '\ufeffexclude: [a] # ours\r\n' }, async (folder) => {
      const { edit } = await editConfigurationOf(folder, null, null);
      await edit({ integrations: [{ id: 'braze', purposes: null, tracking: null, comment: null }] });
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe(
        '\ufeffexclude: [a] # ours\r\nintegrations:\r\n  - id: braze\r\n',
      );
    }));
});

describe('going back to a snapshot', () => {
  const edits = { integrations: [{ id: 'braze', purposes: null, tracking: null, comment: null }] };

  it('writes what was there before', () =>
    withFolder({ 'app-privacy.yaml': 'exclude: [a] # ours\n' }, async (folder) => {
      const editor = await editConfigurationOf(folder, null, null);
      const before = editor.save();
      await editor.edit(edits);
      expect(editor.restore(before)).toBe(true);
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe('exclude: [a] # ours\n');
    }));

  it('keeps what somebody else wrote meanwhile', () =>
    withFolder({}, async (folder) => {
      const editor = await editConfigurationOf(folder, null, null);
      const before = editor.save();
      await editor.edit(edits);
      writeFileSync(join(folder, 'app-privacy.yaml'), 'exclude: [b] # theirs\n');
      expect(editor.restore(before)).toBe(false);
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe('exclude: [b] # theirs\n');
    }));
});
