import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { integrations } from '../../src/catalog/integrations.js';
import { IntegrationsImport } from '../../src/commands/integrations/import.js';
import { IntegrationsList } from '../../src/commands/integrations/list.js';
import { findTopic } from '../../src/commands/explain/find-topic.js';
import { listTopics } from '../../src/commands/explain/topics.js';
import { runCommand, withFolder } from '../support/run-command.js';

describe('integrations list', () => {
  it('lists each integration of the catalogue, and explain knows it', async () => {
    const { stdout } = await runCommand(IntegrationsList);
    const listed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s/)[0]);
    expect(listed).toEqual(integrations.map(({ id }) => id));
    const topics = listTopics();
    expect(listed.map((id) => findTopic(id ?? '', topics).id)).toEqual(listed);
  });

  it.each([
    ['a kind, in any case', ['--kind', 'kit'], (row: (typeof integrations)[number]) => row.kinds.includes('Kit')],
    ['tracking', ['--tracking', 'likely'], (row: (typeof integrations)[number]) => row.tracking === 'likely'],
    ['the need of the ATT status', ['--needs-att-status'], (row: (typeof integrations)[number]) => row.requiresAttStatus],
  ])('filters by %s', async (_, flags, wanted) => {
    const { stdout } = await runCommand(IntegrationsList, '--json', ...flags);
    const rows = JSON.parse(stdout) as readonly { readonly id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(integrations.filter(wanted).map(({ id }) => id));
  });

  it('names the nearest kind', async () => {
    const { stderr, exitCode } = await runCommand(IntegrationsList, '--kind', 'audiense');
    expect({ stderr, exitCode }).toEqual({
      stderr: 'Error: Unknown kind: audiense.\n  Did you mean Audience?\n',
      exitCode: 2,
    });
  });
});

describe('integrations import', () => {
  const files = {
    'c.csv': 'name,status\nBraze,active\nAmplitude,paused\nNobody Knows,active\n',
    'app-privacy.yaml': '# ours\nignore: []\n',
  };

  it('writes what it learned, and says what it did not', () =>
    withFolder(files, async (folder) => {
      const { stdout, exitCode } = await runCommand(IntegrationsImport, join(folder, 'c.csv'), folder);
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe(
        '# ours\nignore: []\nintegrations:\n  # from c.csv\n  - id: braze\n  # from c.csv\n  - id: Nobody Knows\n',
      );
      expect(stdout).toContain(
        'added    integration braze\nadded    integration Nobody Knows\nskipped  Amplitude is not active.\nunknown  Nobody Knows',
      );
      expect(exitCode).toBe(0);
      expect(readdirSync(folder).sort()).toEqual(['app-privacy.yaml', 'c.csv']);
    }));

  it('writes nothing in a dry run', () =>
    withFolder(files, async (folder) => {
      const { stdout } = await runCommand(IntegrationsImport, join(folder, 'c.csv'), folder, '--dry-run');
      expect(stdout).toContain('- id: braze');
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe(files['app-privacy.yaml']);
    }));

  it('writes nothing through a link', () =>
    withFolder({ 'c.csv': files['c.csv'], 'elsewhere.yaml': 'ignore: []\n' }, async (folder) => {
      symlinkSync(join(folder, 'elsewhere.yaml'), join(folder, 'app-privacy.yaml'));
      const { stderr, exitCode } = await runCommand(IntegrationsImport, join(folder, 'c.csv'), folder);
      expect(stderr).toContain('is a link or a folder');
      expect(exitCode).toBe(2);
      expect(readFileSync(join(folder, 'elsewhere.yaml'), 'utf8')).toBe('ignore: []\n');
    }));

  it('writes nothing over a configuration that it cannot read', () =>
    withFolder({ ...files, 'app-privacy.yaml': 'a: [\n' }, async (folder) => {
      const { stderr } = await runCommand(IntegrationsImport, join(folder, 'c.csv'), folder);
      expect(stderr).toContain('app-privacy.yaml:2: app-privacy.yaml is not valid YAML');
      expect(readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')).toBe('a: [\n');
    }));
});
