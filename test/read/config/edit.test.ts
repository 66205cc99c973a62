import { describe, expect, it } from 'vitest';
import { editConfiguration } from '../../../src/read/config/edit.js';
import { loadConfiguration } from '../../../src/read/config/load.js';
import { integrations } from '../../../src/catalog/integrations.js';
import { resolveIntegrations } from '../../../src/find/integrations/resolve-integrations.js';

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
      conflicts: [{ entry: 'integration appsflyer', line: 5, there: 'tracking: yes', wanted: 'tracking: no', reason: null }],
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

  it.each([
    ['a file of comments only', '# todo\n', '# todo\n'],
    ['comments after a marker', '---\n# todo\n', '# todo\n'],
    [
      'comments at a key without a value',
      'integrations: # ask Maria\n# soon\nexclude: [a]\n',
      'integrations: # ask Maria\n  # from a file\n  - id: braze\n# soon\nexclude: [a]\n',
    ],
  ])('keeps %s', (_, text, comments) => {
    expect(editConfiguration('f', text, { integrations: [braze] }).text).toContain(comments);
  });

  it('says where it comes from in a comment, whatever that is called', () => {
    const { text } = editConfiguration('f', '', { integrations: [{ ...braze, comment: 'from a\nexclude: [b]' }] });
    expect(text).toContain('integrations:\n  # from a\n  # exclude: [b]\n  - id: braze\n');
  });

  it.each([
    ['an entry without braces', 'integrations: [id: braze]\n', { integrations: [{ ...braze, tracking: false }] }],
    [
      'an answer that is an alias',
      'x: &a { collected: no, reason: r }\nanswers: { NAME: *a }\n',
      {
        answers: [
          {
            dataType: 'NAME',
            collected: null,
            linked: true,
            tracking: null,
            purposes: null,
            reason: 'r',
            comment: null,
          } as const,
        ],
      },
    ],
  ])('is not written into %s', (_, text, edits) => {
    expect(() => editConfiguration('f', text, edits)).toThrow('Nothing was written because ');
  });

  it('keeps the comments in brackets that hold nothing else', () => {
    const text = 'integrations: [ # ask Maria\n  # soon\n]\nexclude: [a]\n';
    expect(editConfiguration('f', text, { integrations: [{ ...braze, comment: null }] }).text).toBe(
      'integrations: \n  # ask Maria\n  # soon\n  - id: braze\nexclude: [a]\n',
    );
  });

  it('leaves out of comments and texts what YAML may not hold', () => {
    const edit = { ...braze, id: 'a\ufffd\u0000', comment: 'from\u0000 a\ufffd' };
    const { text } = editConfiguration('f', 'ignore: []\n', { integrations: [edit] });
    expect(text).toBe('ignore: []\nintegrations:\n  # from? a?\n  - id: "a\\ufffd\\u0000"\n');
  });

  it('has the reason of a decision beside it', () => {
    const text = 'integrations:\n  - id: braze # ours\n';
    const edit = { ...braze, tracking: false, reason: 'we asked' };
    expect(editConfiguration('f', text, { integrations: [edit] }).text).toBe(`${text}    tracking: no # we asked\n`);
    expect(editConfiguration('f', 'ignore: []\n', { integrations: [{ ...edit, comment: null }] }).text).toBe(
      'ignore: []\nintegrations:\n  # we asked\n  - id: braze\n    tracking: no\n',
    );
  });

  it('has the reason of a decision behind the line that it is written in', () => {
    const edit = { ...braze, tracking: false, reason: 'we asked' };
    const text = '# undecided: which?\nintegrations: [{ id: braze }]\n';
    expect(editConfiguration('f', text, { integrations: [edit] }).text).toBe(
      '# undecided: which?\nintegrations: [{ id: braze, tracking: no }] # we asked\n',
    );
  });

  it('ends a last line that has no end, once', () => {
    const sdks = [{ id: 'Acme', collects: [], reason: 'we asked' }];
    expect(editConfiguration('f', 'integrations:\n  - id: a', { integrations: [{ ...braze, comment: null }], sdks }).text).toBe(
      'integrations:\n  - id: a\n  - id: braze\nsdks:\n  - id: Acme\n    collects: []\n    reason: we asked\n',
    );
  });

  it('is indented as the sections are', () => {
    expect(editConfiguration('f', '  ignore: []\n', { integrations: [{ ...braze, comment: null }] }).text).toBe(
      '  ignore: []\n  integrations:\n    - id: braze\n',
    );
  });

  it('that is only a question is written and said', () => {
    expect(editConfiguration('f', 'ignore: []\n', { integrationsRemark: 'undecided: which?' })).toMatchObject({
      text: 'ignore: []\n# undecided: which?\nintegrations: []\n',
      added: ['question about integrations'],
    });
  });

  it('keeps the comment at the head of a reason of several lines', () => {
    const answer = { dataType: 'NAME', collected: null, linked: false, tracking: null, purposes: null } as const;
    const text = 'answers:\n  NAME:\n    collected: yes\n    reason: | # ask again in May\n      We asked.\nexclude: [a]\n';
    expect(editConfiguration('f', text, { answers: [{ ...answer, reason: 'no account', comment: null }] }).text).toBe(
      'answers:\n  NAME:\n    collected: yes\n    reason: "We asked; linked: no account" # ask again in May\n    linked: no\nexclude: [a]\n',
    );
  });

  it('takes the place of a question that was written down as the reason', () => {
    const answer = { dataType: 'NAME', collected: false, linked: null, tracking: null, purposes: null } as const;
    const answers = [{ ...answer, reason: 'we asked', comment: null }];
    expect(editConfiguration('f', 'answers:\n  NAME:\n    reason: undecided\n', { answers }).text).toBe(
      'answers:\n  NAME:\n    reason: we asked\n    collected: no\n',
    );
  });

  it('leaves alone what stands around it, to the byte', () => {
    const text =
      'integrations:\n    -   id:  appsflyer\n        tracking:  yes\n    # - id: adjust (next year)\n# about exclude\nexclude: [ a,b ]   # x\n\n\nanswers: {NAME: {collected: no, reason: "x, y"}}';
    const edit = { dataType: 'NAME', collected: null, linked: false, tracking: null, purposes: null } as const;
    const { text: edited } = editConfiguration('f', text, {
      integrations: [{ ...braze, id: 'appsflyer', purposes: ['ANALYTICS'] }, braze],
      answers: [{ ...edit, reason: 'we asked', comment: null }],
    });
    expect(edited).toBe(
      text
        .replace('tracking:  yes\n', 'tracking:  yes\n        purposes: [ANALYTICS]\n    # from a file\n    - id: braze\n')
        .replace('reason: "x, y"', 'reason: "x, y; linked: we asked", linked: no'),
    );
  });

  it('is written in braces and brackets where people write so', () => {
    const edit = { dataType: 'HEALTH', collected: true, linked: null, tracking: null, purposes: null } as const;
    const text = 'integrations: [{ id: appsflyer }] # ours\nanswers: { NAME: { collected: no, reason: x } }\n';
    const answers = [{ ...edit, reason: 'no: we asked', comment: 'why?' }];
    expect(editConfiguration('f', text, { integrations: [braze], answers }).text).toBe(
      'integrations: [{ id: appsflyer }, { id: braze }] # ours\nanswers: { NAME: { collected: no, reason: x }, HEALTH: { collected: yes, reason: "no: we asked" } }\n',
    );
  });

  it('ends its lines as the file does', () => {
    expect(editConfiguration('f', 'exclude: [a]\r\n', { integrations: [braze] }).text).toBe(
      'exclude: [a]\r\nintegrations:\r\n  # from a file\r\n  - id: braze\r\n',
    );
  });

  it('stands within the document, where a line ends that', () => {
    expect(editConfiguration('f', '---\nexclude: [a]\n...\n', { integrations: [{ ...braze, comment: null }] }).text).toBe(
      '---\nexclude: [a]\nintegrations:\n  - id: braze\n...\n',
    );
  });

  it('takes back the remark that it is undecided, once it is decided', () => {
    const text = 'integrations:\n  # ours\n  # undecided: purposes and tracking\n  - id: braze\n    purposes: [ANALYTICS]\n';
    expect(editConfiguration('f', text, { integrations: [{ ...braze, tracking: false }] }).text).toBe(
      'integrations:\n  # ours\n  - id: braze\n    purposes: [ANALYTICS]\n    tracking: no\n',
    );
  });

  it('is not written over an alias or a value of another kind', () => {
    for (const text of ['x: &l []\nintegrations: *l\n', 'integrations: braze\n'])
      expect(() => editConfiguration('f', text, { integrations: [braze] })).toThrow(
        'Nothing was written because the value of integrations cannot be extended.',
      );
  });
});

describe('a data plan that was learned', () => {
  const plan = { id: 'mobile', version: 3, identities: ['email'] };

  it('stands beside its other versions', () => {
    const { text } = editConfiguration('f', '', { dataPlans: [{ ...plan, version: 2 }, plan] });
    expect(text.match(/- id: mobile/g)).toHaveLength(2);
  });

  it('adds to the same version what it has gained, and keeps what people wrote there', () => {
    const text =
      'dataPlans:\n  - id: mobile # ours\n    version: 3\n    identities: [email, by_hand]\n    events:\n      - { type: screen_view, name: Cart }\n';
    const events = [
      { type: 'screen_view', name: 'Cart' },
      { type: 'screen_view', name: 'Home' },
    ];
    const edit = { ...plan, identities: ['email', 'other'], events };
    expect(editConfiguration('f', text, { dataPlans: [edit] }).text).toBe(
      text.replace('by_hand]', 'by_hand, other]').replace('Cart }\n', 'Cart }\n      - { type: screen_view, name: Home }\n'),
    );
  });

  it('is kept where only the order of its keys is another one', () => {
    const text = 'dataPlans:\n  - id: mobile\n    version: 3\n    events:\n      - { name: Cart, type: screen_view }\n';
    const events = [{ type: 'screen_view', name: 'Cart' }];
    expect(editConfiguration('f', text, { dataPlans: [{ id: 'mobile', version: 3, events }] }).text).toBe(text);
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
    expect(() => editConfiguration('f', '- a\n', { integrations: [braze] })).toThrow(
      'f:1 does not start a map with a line for each section. Nothing was written.',
    );
  });
});

describe('what stands there and says something else', () => {
  const file = 'answers:\n  NAME:\n    collected: no # May\n    purposes:\n      - ANALYTICS\n    reason: guests\n';
  const edit = { dataType: 'NAME', collected: true, linked: null, tracking: null, purposes: ['APP_FUNCTIONALITY'] } as const;
  const edits = { answers: [{ ...edit, reason: 'accounts', comment: null }] };

  it('stays, and is named with its line', () => {
    const { text, conflicts } = editConfiguration('f', file, edits);
    expect(text).toBe(file);
    expect(conflicts.map(({ line, there, wanted }) => `${line} ${there} > ${wanted}`)).toEqual([
      '3 collected: no > collected: yes',
      '4 purposes: [ANALYTICS] > purposes: [APP_FUNCTIONALITY]',
    ]);
  });

  it('gives way where that is wanted, with its reason kept', () => {
    const { text, conflicts } = editConfiguration('f', file, { ...edits, replace: true });
    expect(conflicts).toEqual([]);
    expect(text).toBe(
      'answers:\n  NAME:\n    collected: yes # May\n    purposes: [APP_FUNCTIONALITY]\n    reason: "guests; collected: accounts"\n',
    );
  });

  it('is the same where it says the same in another way', () => {
    const same = 'answers:\n  NAME: { collected: true, purposes: [ANALYTICS, APP_FUNCTIONALITY], reason: guests }\n';
    const wanted = { ...edit, purposes: ['APP_FUNCTIONALITY', 'ANALYTICS'], reason: 'accounts', comment: null } as const;
    expect(editConfiguration('f', same, { answers: [wanted] })).toMatchObject({ text: same, conflicts: [] });
  });

  it('is an SDK under another of its names', () => {
    const sdks = 'sdks:\n  - { id: confetti, collects: [NAME], reason: docs }\n';
    const sdk = { id: 'Confetti', collects: [], reason: 'docs', aliases: [] };
    expect(editConfiguration('f', sdks, { sdks: [sdk] }).conflicts).toMatchObject([{ there: 'collects: [NAME]' }]);
  });
});
