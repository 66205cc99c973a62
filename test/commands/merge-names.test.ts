import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Merge } from '../../src/commands/merge.js';
import { runCommand, withFolder } from '../support/run-command.js';

describe('names of apps and files', () => {
  const name = '<img src=x onerror=alert(1)> | \u001b[31m`';
  const report = JSON.parse(readFileSync(join(import.meta.dirname, '../apps/courier.json'), 'utf8')) as {
    readonly apps: readonly object[];
  };
  const hostile = JSON.stringify({ ...report, apps: report.apps.map((app) => ({ ...app, id: name, name })) });
  const merge = async (...flags: readonly string[]): Promise<string> =>
    withFolder({ 'c.json': hostile }, async (folder) => (await runCommand(Merge, folder, ...flags)).stdout);

  it('are data in a page', async () => {
    const stdout = await merge('--format', 'html');
    expect(stdout).not.toContain('<img');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain("default-src 'none'");
  });

  it('are data in Markdown and in a terminal', async () => {
    const markdown = await merge('--format', 'markdown');
    expect(markdown).not.toMatch(/(?<!\\)<img/);
    expect(markdown).not.toContain('\u001b');
    expect(await merge()).not.toContain('\u001b');
  });
});
