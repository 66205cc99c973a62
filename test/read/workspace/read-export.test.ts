import { describe, expect, it } from 'vitest';
import { integrations } from '../../../src/catalog/integrations.js';
import { readExport } from '../../../src/read/workspace/read-export.js';

const ids = (text: string) => readExport('f', text).integrations.map(({ id }) => id);
const json = (value: unknown) => JSON.stringify(value);

/** `MPIHasher.hashString`: what a server sends for a name. */
const hashOf = (name: string) => String(Array.from(name).reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 0));

describe('a saved SDK configuration', () => {
  it('names kits by their number, and nothing of their settings', () => {
    const learned = readExport('config.json', json({ dt: 'ac', eks: [{ id: 28, as: { apiKey: 'SECRET' } }, { id: 92 }] }));
    expect(learned.integrations.map(({ id }) => id)).toEqual(['braze', 'appsflyer']);
    expect(json(learned)).not.toContain('SECRET');
  });

  it('of the web SDK names them too', () => {
    expect(ids(json({ kitConfigs: [{ name: 'Braze', moduleId: 28 }] }))).toEqual(['braze']);
  });

  it('tells a kit that nobody knows', () => {
    expect(readExport('f', json({ eks: [{ id: 99999 }] }))).toMatchObject({
      integrations: [{ id: 'kit 99999' }],
      unknown: ['The kit 99999 is not in the catalog. State its purposes and tracking in app-privacy.yaml.'],
    });
  });

  it('does not choose between two that have the same number', () => {
    const { integrations: found, unknown } = readExport('f', json({ eks: [{ id: 1093 }] }));
    expect({ found: found.map(({ id }) => id), unknown }).toEqual({
      found: ['kit 1093'],
      unknown: ['The kit 1093 can be attractor or quadratic-labs. Write the correct id in app-privacy.yaml.'],
    });
  });

  describe('says what a kit gets', () => {
    const plan = (names: readonly string[], block: boolean) => ({
      dtpn: {
        dpid: 'mobile',
        dpvn: 1,
        blok: { ev: block, ea: block, ua: block, id: block },
        vers: {
          version_document: {
            data_points: [
              { match: { type: 'user_identities' }, validator: { definition: { properties: { email: {}, customer_id: {} } } } },
              {
                match: { type: 'user_attributes' },
                validator: { definition: { properties: Object.fromEntries(names.map((name) => [name, {}])) } },
              },
            ],
          },
        },
      },
    });
    const learn = (hs: unknown, dpr: unknown = {}) => {
      const { integrations: found, unknown } = readExport('f', json({ dt: 'ac', eks: [{ id: 28, hs }], dpr }));
      return { except: found[0]?.except ?? null, unknown };
    };

    it('everything, where its filters are empty or let through', () => {
      expect(learn({})).toEqual({ except: [], unknown: [] });
      expect(learn({ uid: { '7': 1 } })).toEqual({ except: [], unknown: [] });
    });

    it('nothing of it, where the configuration has no filters', () => {
      expect(learn(undefined)).toEqual({ except: null, unknown: [] });
    });

    it('for a person to say, where a hashed name is filtered and no plan names what there is', () => {
      const remark =
        'braze gets filtered data, but the filters identify the data by hashes. List what it gets under dataTypes in app-privacy.yaml.';
      expect(learn({ uid: { '7': 0 } })).toEqual({ except: null, unknown: [remark] });
      expect(learn({ uid: { '7': 0 } }, plan(['$FirstName'], false))).toEqual({ except: null, unknown: [remark] });
    });

    it('all that a plan names and no filter hides, where the plan blocks the rest', () => {
      // 7 is MPIdentity.email.
      const { except } = learn({ uid: { '7': 0 }, ua: { [hashOf('$firstname')]: 0 } }, plan(['$FirstName', '$Age'], true));
      expect(except).toContain('EMAIL_ADDRESS');
      expect(except).toContain('NAME');
      expect(except).not.toContain('USER_ID');
      expect(except).not.toContain('DEVICE_ID');
    });

    it('for a person to say, where the plan has a name that no row knows', () => {
      expect(learn({ uid: { '7': 0 } }, plan(['xq7'], true)).except).toBeNull();
    });
  });

  it('brings the data plan that is in it', () => {
    const version_document = { data_points: [{ match: { type: 'screen_view', criteria: { screen_name: 'Home' } } }] };
    const value = { dt: 'ac', dpr: { dtpn: { dpid: 'mobile', dpvn: 2, vers: { version_document } } } };
    expect(readExport('f', json(value)).dataPlans).toMatchObject([
      { id: 'mobile', version: 2, events: [{ type: 'screen_view', name: 'Home' }] },
    ]);
  });
});

describe('a data plan', () => {
  const document = (name: string) => ({ data_points: [{ match: { type: 'screen_view', criteria: { screen_name: name } } }] });
  const version = (number: number, environment: string) => ({
    version: number,
    activated_environment: environment,
    version_document: document(`v${number}`),
  });

  it('gives its active version, else the newest, and says which', () => {
    const plan = { data_plan_id: 'p', data_plan_versions: [version(1, 'none'), version(2, 'production'), version(3, 'none')] };
    const { dataPlans, skipped } = readExport('f', json(plan));
    expect(dataPlans).toMatchObject([{ id: 'p', version: 2, events: [{ name: 'v2' }] }]);
    expect(skipped).toEqual(['Other versions of the data plan p (2): only version 2 was imported.']);
  });

  it('may be a bare document, and is called as its file', () => {
    expect(readExport('shop/higgs.json', json({ version_document: document('Home') })).dataPlans).toMatchObject([
      { id: 'higgs', version: null },
    ]);
  });

  it('gives identities, attributes, events with their attributes, and what else it has', () => {
    const properties = { data: { properties: { custom_attributes: { properties: { query: {} } } } } };
    const points = [
      { match: { type: 'user_identities' }, validator: { definition: { properties: { email: {}, ios_idfa: {} } } } },
      { match: { type: 'user_attributes' }, validator: { definition: { properties: { $Age: {} } } } },
      {
        match: { type: 'custom_event', criteria: { event_name: 'S', custom_event_type: 'Search' } },
        validator: { definition: { properties } },
      },
      { match: { type: 'crash_report' } },
    ];
    expect(readExport('f', json({ data_points: points })).dataPlans).toMatchObject([
      {
        identities: ['email', 'ios_idfa'],
        userAttributes: ['$Age'],
        events: [{ type: 'custom_event', name: 'S', eventType: 'search', attributes: ['query'] }],
        other: ['crash_report'],
      },
    ]);
  });
});

describe('a data plan that holds nothing', () => {
  it('is no plan, and says so', () => {
    const { dataPlans, skipped } = readExport('f', json({ data_plan_id: 'p', data_plan_versions: [] }));
    expect({ dataPlans, skipped }).toEqual({
      dataPlans: [],
      skipped: ['The data plan p contains no version with data points. Import one of its versions.'],
    });
  });

  it('keeps types whose names every object has', () => {
    const points = [{ match: { type: 'constructor' } }];
    expect(readExport('f', json({ data_points: points })).dataPlans).toMatchObject([{ other: ['constructor'] }]);
  });
});

describe('a list of connections', () => {
  it.each([
    ['commas', 'Integration,Purposes,Tracking\nBraze,"Analytics, App Functionality",no\n'],
    ['semicolons and a byte order mark', '\ufeffintegration;purposes;tracking\r\nbraze;ANALYTICS|APP_FUNCTIONALITY;FALSE\r\n'],
  ])('is a table with %s', (_, text) => {
    expect(readExport('f', text).integrations).toMatchObject([
      { id: 'braze', purposes: ['ANALYTICS', 'APP_FUNCTIONALITY'], tracking: false },
    ]);
  });

  it.each([
    ['of names', ['Braze', 'appsflyer']],
    ['of objects', [{ name: 'Braze' }, { id: 'appsflyer' }]],
    [
      "as the Platform API's services are",
      {
        data: [
          { name: 'Braze', isActive: true },
          { name: 'AppsFlyer', isActive: true },
        ],
      },
    ],
  ])('is JSON %s', (_, value) => {
    expect(ids(json(value))).toEqual(['braze', 'appsflyer']);
  });

  it('leaves out what is not active, and says so', () => {
    const { integrations: found, skipped } = readExport('f', 'name,status\nBraze,paused\n');
    expect({ found, skipped }).toEqual({ found: [], skipped: ['Braze is not active.'] });
  });

  it.each([
    ['a status that is no status', 'name,status\nBraze,asleep\n', 'Braze has the status asleep'],
    ['tracking that is neither yes nor no', 'name,tracking\nBraze,maybe\n', 'Braze has the tracking value maybe'],
    ['two lines that contradict each other', 'name,tracking\nBraze,yes\nBraze,no\n', 'braze appears more than once'],
  ])('says of %s that it was not understood', (_, text, words) => {
    expect(readExport('f', text).skipped).toEqual([expect.stringContaining(words) as string]);
  });

  it('reads the entries around one that names nothing, and says which', () => {
    const { integrations: found, unknown } = readExport('f', json(['Braze', null, 'AppsFlyer']));
    expect({ found: found.map(({ id }) => id), unknown }).toEqual({
      found: ['braze', 'appsflyer'],
      unknown: ['Entry 2 has no integration name.'],
    });
  });

  it('goes by the name where the id is a number', () => {
    expect(ids(json([{ id: 5, name: 'BrazeEventForwarder' }]))).toEqual(['braze']);
  });

  it('stops reading what is longer than any workspace, and says so', () => {
    const { skipped } = readExport('f', `name\n${'Braze\n'.repeat(2100)}`);
    expect(skipped).toEqual(['100 connections: only the first 2000 were imported.']);
  });

  it('names the nearest of what nobody knows', () => {
    expect(readExport('f', 'name\nAppsFlier\n').unknown[0]).toContain('Did you mean appsflyer');
  });

  it('keeps what nobody knows, with what the list says of it', () => {
    const { integrations: found, unknown } = readExport('f', 'name,purposes,tracking\nAcme Lake,ANALYTICS,no\n');
    expect({ found, unknown }).toMatchObject({
      found: [{ id: 'Acme Lake', purposes: ['ANALYTICS'], tracking: false }],
      unknown: [],
    });
  });

  it('says which data types an integration gets, by id or by name', () => {
    const text = 'id,dataTypes,except\nbraze,"EMAIL_ADDRESS; Device ID",\nappsflyer,,CRASH_DATA\n';
    expect(readExport('f', text).integrations).toMatchObject([
      { id: 'braze', dataTypes: ['EMAIL_ADDRESS', 'DEVICE_ID'], except: null },
      { id: 'appsflyer', dataTypes: null, except: ['CRASH_DATA'] },
    ]);
  });

  it('takes no list of which a data type is not known', () => {
    const { integrations: found, skipped } = readExport('f', 'id,dataTypes\nbraze,EMAIL;DEVICE_ID\n');
    expect(found).toMatchObject([{ id: 'braze', dataTypes: null }]);
    expect(skipped).toEqual([
      "braze has the data type EMAIL, which is not one of Apple's 35. State what it gets in app-privacy.yaml.",
    ]);
  });

  it('takes each integration of the catalogue, by its id and by its name', () => {
    const names = integrations.filter(({ name }) => integrations.filter((row) => row.name === name).length === 1);
    expect(ids(`id\n${integrations.map(({ id }) => `"${id}"`).join('\n')}`)).toEqual(integrations.map(({ id }) => id));
    expect(ids(`name\n${names.map(({ name }) => `"${name}"`).join('\n')}`)).toEqual(names.map(({ id }) => id));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['is empty', ' \n', 'f is empty.'],
    ['is binary', 'a\0b', 'f is not UTF-8 text.'],
    ['ends too early', '{"eks": [\n  {"id": 28', 'f:2:12 is not valid JSON. The file ends before its last bracket is closed.'],
    ['has a mistake', '{"eks": [\n  {"id" 28}]}', 'f:2:9 is not valid JSON. A colon is missing after the previous key.'],
    ['is something else', '{"a": 1}', 'f contains nothing that import recognizes.'],
    ['is a table without names', 'a,b\n1,2\n', 'f contains nothing that import recognizes.'],
    ['is a broken table', 'name\n"Braze\n', 'f:'],
  ])('%s', (_, text, message) => {
    expect(() => readExport('f', text)).toThrow(message);
  });

  it('does not end by nesting', () => {
    expect(() => readExport('f', '['.repeat(200_000))).toThrow('not valid JSON');
  });

  it('changes nothing by the name of a key', () => {
    expect(readExport('f', '{"__proto__": {"eks": []}, "eks": [{"id": 28}]}').integrations).toHaveLength(1);
    expect(({} as { eks?: unknown }).eks).toBeUndefined();
  });
});
