import { describe, expect, it } from 'vitest';
import { editConfiguration } from '../../src/config/edit.js';
import { loadConfiguration } from '../../src/config/load.js';
import { integrations } from '../../src/catalog/integrations.js';
import { resolveIntegrations } from '../../src/integrations/resolve-integrations.js';

const braze = { id: 'braze', purposes: null, tracking: null, comment: 'from a file' };

const written = `# ours
ignore: []
integrations:
  - id: appsflyer # attribution
    tracking: yes
answers: {} # people
`;

describe('an integration that was learned', () => {
  it('goes after those that are there, and comments and order stay', () => {
    expect(editConfiguration('f', written, { integrations: [braze] }).text).toBe(`# ours
ignore: []
integrations:
  - id: appsflyer # attribution
    tracking: yes
  # from a file
  - id: braze
answers: {} # people
`);
  });

  it('does not overwrite what a person wrote', () => {
    const edit = { ...braze, id: 'appsflyer', tracking: false };
    expect(editConfiguration('f', written, { integrations: [edit] })).toEqual({
      text: written,
      added: [],
      kept: ['integration appsflyer'],
    });
  });

  it('adds what an entry does not say yet', () => {
    const edit = { ...braze, id: 'appsflyer', purposes: ['ANALYTICS'] as const };
    expect(editConfiguration('f', written, { integrations: [edit] }).text).toContain(
      'tracking: yes\n    purposes: [ANALYTICS]\n',
    );
  });

  it('leaves lists and maps on one line as people write them', () => {
    const text = 'answers:\n  NAME: { purposes: [ANALYTICS, OTHER], note: "kept" }\nexclude: [Vendor/**]\n';
    expect(editConfiguration('f', text, { integrations: [braze] }).text).toContain(text);
  });

  it('begins a file where there is none', () => {
    expect(editConfiguration('f', '', { integrations: [braze] }).text).toContain(
      'integrations:\n  # from a file\n  - id: braze\n',
    );
  });

  it('keeps a file of comments only', () => {
    expect(editConfiguration('f', '# todo\n', { integrations: [braze] }).text).toMatch(/^# todo\n/);
  });
});

describe('a data plan that was learned', () => {
  const plan = { id: 'mobile', version: 3, identities: ['email'] };

  it('replaces the same version, and stands beside others', () => {
    const before = editConfiguration('f', '', { dataPlans: [{ ...plan, version: 2 }, plan] }).text;
    const { text } = editConfiguration('f', before, { dataPlans: [{ ...plan, identities: ['email', 'other'] }] });
    expect(text.match(/- id: mobile/g)).toHaveLength(2);
    expect(text).toContain('- other');
  });

  it('is kept where it is the same', () => {
    const before = editConfiguration('f', '', { dataPlans: [plan] }).text;
    expect(editConfiguration('f', before, { dataPlans: [plan] }).kept).toEqual(['data plan mobile version 3']);
  });
});

describe('what is written', () => {
  it('is a configuration again, with every integration of the catalogue', async () => {
    const all = integrations.map(({ id }) => ({ ...braze, id }));
    const { configuration, problems } = await loadConfiguration(
      'app-privacy.yaml',
      editConfiguration('f', '', { integrations: all }).text,
    );
    expect(problems).toEqual([]);
    expect(resolveIntegrations(configuration.integrations, [])).toMatchObject({
      integrations: { length: integrations.length },
      unknown: [],
    });
  });

  it('is nothing where the file is broken', () => {
    expect(() => editConfiguration('f', 'a: [\n', { integrations: [braze] })).toThrow('f:2 is not valid YAML');
    expect(() => editConfiguration('f', '- a\n', { integrations: [braze] })).toThrow('f:1 is no map. Nothing was written.');
  });
});
