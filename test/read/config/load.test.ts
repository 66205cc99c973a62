import { describe, expect, it } from 'vitest';
import { emptyConfiguration, loadConfiguration } from '../../../src/read/config/load.js';

const load = (text: string) => loadConfiguration('app-privacy.yaml', text);

/** The problems of a text, as `line: message remedy`. */
async function complaints(text: string): Promise<readonly string[]> {
  const { problems } = await load(text);
  return problems.map(({ place, message, remedy }) => `${place.line}: ${message} ${remedy}`);
}

describe('a configuration', () => {
  it('keeps the place of every entry', async () => {
    const { configuration, problems } = await load(`integrations:
  - id: appsflyer
    purposes: [THIRD_PARTY_ADVERTISING, ANALYTICS]
    tracking: true
    dataTypes: [DEVICE_ID]
answers:
  EMAIL_ADDRESS: { collected: yes, linked: yes, purposes: [APP_FUNCTIONALITY], reason: account sign-in }
ignore:
  - rule: att/status-hard-coded
    path: Example/**
    reason: sample code, not shipped
    until: 2027-03-31
exclude: [Vendor/**]
`);
    expect(problems).toEqual([]);
    const file = 'app-privacy.yaml';
    expect(configuration).toEqual({
      apps: [],
      integrations: [
        {
          id: 'appsflyer',
          purposes: ['THIRD_PARTY_ADVERTISING', 'ANALYTICS'],
          tracking: true,
          dataTypes: ['DEVICE_ID'],
          except: null,
          place: { file, line: 2, column: 5 },
        },
      ],
      answers: [
        {
          dataType: 'EMAIL_ADDRESS',
          collected: true,
          linked: true,
          tracking: null,
          purposes: ['APP_FUNCTIONALITY'],
          ownPurposes: null,
          reason: 'account sign-in',
          place: { file, line: 7, column: 3 },
          places: { collected: { file, line: 7, column: 20 }, linked: { file, line: 7, column: 36 } },
        },
      ],
      ignore: [
        {
          rule: 'att/status-hard-coded',
          path: 'Example/**',
          app: null,
          reason: 'sample code, not shipped',
          until: '2027-03-31',
          place: { file, line: 9, column: 5 },
        },
      ],
      attDefaultStatus: null,
      dataPlans: [],
      sdks: [],
      integrationsComplete: null,
      trackingDomains: [],
      exclude: ['Vendor/**'],
    });
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['true', true],
    ['"no"', false],
  ])('takes %s for an answer', async (written, meant) => {
    const { configuration } = await load(`answers: { NAME: { collected: ${written}, reason: sign-up } }`);
    expect(configuration.answers[0]?.collected).toBe(meant);
  });

  it.each(['', '\n# nothing yet\n', 'integrations:\nanswers:\n', '\ufeff'])('may be empty: %j', async (text) => {
    expect(await load(text)).toEqual({ configuration: emptyConfiguration, problems: [] });
  });

  it('may repeat itself through an alias', async () => {
    const { configuration, problems } = await load(
      'integrations:\n  - { id: a, purposes: &p [ANALYTICS] }\n  - { id: b, purposes: *p }\n',
    );
    expect(problems).toEqual([]);
    expect(configuration.integrations[1]?.purposes).toEqual(['ANALYTICS']);
  });
});

describe('what holds for one of several apps', () => {
  it('is read as the sections of all apps are, with its own places', async () => {
    const { configuration, problems } = await load(
      'apps:\n  Shop:\n    answers:\n      NAME: { collected: no, reason: none }\n    ignore:\n      - { rule: att/a, reason: b }\n  Cafe:\n',
    );
    expect(problems).toEqual([]);
    const [shop, cafe] = configuration.apps;
    expect([shop?.id, shop?.place.line, shop?.answers[0]?.dataType, shop?.answers[0]?.place.line]).toEqual([
      'Shop',
      2,
      'NAME',
      4,
    ]);
    expect(shop?.ignore).toMatchObject([{ rule: 'att/a', app: 'Shop' }]);
    expect([cafe?.id, cafe?.answers]).toEqual(['Cafe', []]);
  });

  it('is left out where it is broken, and the rest of the entry stays', async () => {
    const { configuration, problems } = await load(
      'apps:\n  Shop:\n    answers:\n      NAME: { reason: a }\n      EMAIL: { reason: b }\n    exclude: []\n  Cafe:\n    attDefaultStatus: denied\n',
    );
    expect(problems.map(({ place }) => place.line)).toEqual([5, 6]);
    expect(configuration.apps.map(({ id }) => id)).toEqual(['Cafe']);
  });
});

describe('a mistake', () => {
  it('in a key names the nearest key', async () => {
    expect(await complaints('exclude: []\nintegration: []\n')).toEqual([
      '2: The configuration contains the unknown key `integration`. Did you mean `integrations`?',
    ]);
  });

  it('in a data type names the nearest one', async () => {
    const [complaint] = await complaints('answers:\n  NAME: { reason: a }\n  EMAIL_ADRESS: { reason: a }\n');
    expect(complaint).toMatch(/^3: `answers` contains the unknown key `EMAIL_ADRESS`. Did you mean `EMAIL_ADDRESS`\?/);
  });

  it('in a purpose names the nearest one', async () => {
    const [complaint] = await complaints('integrations:\n  - id: braze\n    purposes:\n      - ANALYTICS\n      - ANALYTIC\n');
    expect(complaint).toMatch(/^5: .* has the unknown value `ANALYTIC`. Did you mean `ANALYTICS`\?/);
  });

  it('in an answer says what is allowed', async () => {
    expect(await complaints('answers:\n  NAME:\n    collected: maybe\n    reason: a\n')).toEqual([
      '3: `answers.NAME.collected` is `maybe`. Write yes or no.',
    ]);
  });

  it.each([
    ['answers:\n  NAME: { collected: yes }\n', '2: `answers.NAME` is missing the key `reason`. Add `reason`: why '],
    ['ignore:\n  - rule: att/status-hard-coded\n', '2: `ignore.0` is missing the key `reason`. Add `reason`: why '],
  ])('is to leave out the reason', async (text, complaint) => {
    expect((await complaints(text))[0]).toContain(complaint);
  });

  it('in a day is found, also where it has the right form', async () => {
    const [complaint] = await complaints('ignore:\n  - rule: a/b\n    reason: c\n    until: 2027-02-30\n');
    expect(complaint).toMatch(/^4: `ignore.0.until` is `2027-02-30`, which is not a date. .*YYYY-MM-DD/);
  });

  it('in the form says what was expected', async () => {
    expect((await complaints('integrations: braze\n'))[0]).toMatch(
      /^1: `integrations` is the text `braze`. Expected: a complete list/,
    );
    expect((await complaints('- a\n'))[0]).toMatch(/^1: The configuration is a list\./);
  });

  it('is to say both what an integration gets and what it does not', async () => {
    expect(await complaints('integrations:\n  - { id: braze, dataTypes: [NAME], except: [EMAIL_ADDRESS] }\n')).toEqual([
      '2: `integrations.0` has both dataTypes and except. Keep one: dataTypes lists what the integration gets, except lists what it does not get.',
    ]);
  });

  it('costs its own entry and no other', async () => {
    const { configuration } = await load('integrations:\n  - id: braze\n  - id: adjust\n    trackin: yes\n');
    expect(configuration.integrations.map((entry) => entry.id)).toEqual(['braze']);
  });

  it('is every key that is there twice', async () => {
    expect(await complaints('answers:\n  NAME: { reason: a }\n  NAME: { reason: b }\n')).toEqual([
      '3: The key `NAME` appears twice. Remove one of the two.',
    ]);
  });

  it('is YAML that is cut short', async () => {
    const [complaint] = await complaints('exclude: []\nintegrations: [{ id: braze\n');
    expect(complaint).toMatch(/^[23]: app-privacy.yaml is not valid YAML/);
  });

  it('is a file that is not text', async () => {
    expect((await complaints('exclude: []\nab\0cd'))[0]).toBe('2: app-privacy.yaml is not UTF-8 text. Save it as UTF-8 text.');
  });

  it('does not write control characters into the message', async () => {
    const [complaint] = await complaints('"a\\e[31mb": 1\n');
    expect(complaint).toContain('`a?[31mb`');
  });
});

describe('a hostile file', () => {
  it('cannot multiply itself through aliases', async () => {
    const levels = Array.from({ length: 20 }, (_, level) => `- &a${level + 1} [*a${level}, *a${level}, *a${level}, *a${level}]`);
    const [complaint] = await complaints(['- &a0 [x, x]', ...levels].join('\n'));
    expect(complaint).toContain('too many aliases');
  });

  it('cannot exhaust the stack', async () => {
    const [complaint] = await complaints(`exclude: ${'['.repeat(200_000)}`);
    expect(complaint).toMatch(/^1: /);
  });

  it('cannot flood the report', async () => {
    const all = await complaints(Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(all).toHaveLength(51);
    expect(all.at(-1)).toContain('Problems not shown: 4950.');
  });

  it('cannot be larger than a configuration', async () => {
    expect((await complaints('#'.repeat(600_000)))[0]).toContain('larger than 512 KB');
  });

  it('refuses patterns that it would not match as written, each on its line', async () => {
    const text =
      'exclude:\n  - "{1..1000}{1..1000}"\n  - Vendor/**\n  - "+(a)"\nignore:\n  - rule: att/*\n    path: ' +
      'x'.repeat(2000) +
      '\n    reason: r\n';
    expect(await complaints(text)).toEqual([
      '2: The pattern {1..1000}{1..1000} contains a range in braces. Write * or a class such as [0-9] instead, or list the names: {a,b}.',
      '4: The pattern +(a) contains a group in parentheses. Write {a,b} for alternatives.',
      '6: The pattern has 2000 characters. The limit is 1000. Shorten it with * or **.',
    ]);
  });
});
