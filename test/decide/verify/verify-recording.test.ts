import { describe, expect, it } from 'vitest';
import { verifyRecording } from '../../../src/decide/verify/verify-recording.js';
import { momentOf } from '../../../src/read/recordings/moment.js';
import { readRecording } from '../../../src/read/recordings/read-recording.js';
import { sdkManifestOf } from '../../../src/catalog/sdk-manifests.js';
import type { Answer } from '../../../src/model/answer.js';
import type { Assessment } from '../../../src/model/assessment.js';
import type { PromptAnswer, PromptChoice, Verification } from '../../../src/model/verification.js';
import { assessment } from '../../support/assessment.js';
import { appPrivacyReport, timeAt, type Plan } from '../../support/recordings.js';

const bundleId = 'com.example.storefront';
const appsFlyer = 'att-launches.appsflyersdk.com';

const sdk = (id: string): Assessment['thirdPartySdks'][number] => {
  const [template] = assessment.thirdPartySdks;
  if (template === undefined) throw new Error('The assessment has no SDK.');
  return { ...template, id, name: sdkManifestOf(id)?.name ?? id };
};

const prompt = (choice: PromptChoice | null, at: number | null = null): PromptAnswer => ({
  answered: at === null ? null : momentOf(timeAt(at)),
  choice,
});

async function verify(plan: Omit<Plan, 'bundleId'>, app: Assessment = assessment, answer = prompt(null)): Promise<Verification> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(appPrivacyReport({ bundleId, ...plan })));
  }
  return verifyRecording(app, await readRecording('r', chunks(), (id) => id === bundleId), [bundleId], answer);
}

const kinds = ({ findings, questions, explained }: Verification): readonly string[] => [
  ...findings.map(({ kind, subject }) => `${kind} ${subject}`),
  ...questions.map(({ kind, observed }) => `? ${kind} ${observed.map(({ subject }) => subject).join(' ')}`),
  ...explained.map(({ by, subject }) => `= ${by} ${subject}`),
];

function answering(id: Answer['id'], part: Partial<Answer>): Assessment {
  const { questionnaire } = assessment;
  const dataTypes = questionnaire.dataTypes.map((answer) => (answer.id === id ? { ...answer, ...part } : answer));
  return { ...assessment, questionnaire: { ...questionnaire, dataTypes } };
}

describe('an access', () => {
  const plan = (category: string): Plan => ({ bundleId, accesses: [{ category, at: 60 }] });

  it.each(['camera', 'contacts', 'mediaLibrary', 'microphone', 'photos', 'screenRecording'])(
    'to %s contradicts a no of the draft',
    async (category) => {
      expect(kinds(await verify(plan(category)))).toEqual([`access-answered-no ${category}`]);
    },
  );

  it('has its time and line in the finding', async () => {
    const { findings } = await verify(plan('contacts'));
    expect(findings).toMatchObject([{ first: { text: timeAt(60) }, line: 1, count: 1 }]);
  });

  it('is told in the order of time, whatever the recording and the audit begin with', async () => {
    const accesses = [30, 10, 20].map((at, index) => ({ category: ['camera', 'contacts', 'photos'][index] ?? '', at }));
    const { findings } = await verify({ accesses });
    expect(findings.map(({ subject }) => subject)).toEqual(['contacts', 'photos', 'camera']);
  });

  it('is explained by a yes', async () => {
    const app = answering('CONTACTS', { collected: 'yes' });
    expect(kinds(await verify(plan('contacts'), app))).toEqual(['= answer contacts']);
  });

  it('is a question where the answer is open', async () => {
    expect(kinds(await verify(plan('location')))).toEqual(['? access-open location']);
  });

  it('is explained by a no that a person gave a reason for', async () => {
    const collected = { by: 'person', text: 'app-privacy.yaml says: read on the device only.', source: null } as const;
    const app = answering('CONTACTS', { because: { collected, linked: null, tracking: null } });
    const { explained } = await verify(plan('contacts'), app);
    expect(explained.map(({ text }) => text)).toEqual([
      'You answered no to Contacts. app-privacy.yaml says: read on the device only.',
    ]);
  });

  it('of a category that Apple does not document is a question', async () => {
    expect(kinds(await verify(plan('motion')))).toEqual(['? access-unknown motion']);
  });
});

describe('a tracking domain', () => {
  const app = { ...assessment, thirdPartySdks: [sdk('appsflyer')] };
  const plan = { contacts: [{ host: appsFlyer, first: 30, last: 90 }] };
  const explained = `= sdk ${appsFlyer}`;

  it.each<[string, PromptAnswer, readonly string[]]>([
    ['asks for the prompt where nobody tells of it', prompt(null), [`? prompt-unknown ${appsFlyer}`]],
    ['before the answer is a finding', prompt(null, 60), [`tracker-before-answer ${appsFlyer}`]],
    ['after an answer that nobody tells is a question', prompt(null, 20), [`? prompt-unknown ${appsFlyer}`]],
    ['after permission is explained', prompt('authorized', 20), []],
    ['before permission is a finding', prompt('authorized', 60), [`tracker-before-answer ${appsFlyer}`]],
    ['before permission whose time nobody tells is a question', prompt('authorized'), [`? prompt-unknown ${appsFlyer}`]],
    ['after a refusal is a finding', prompt('denied', 20), [`tracker-after-refusal ${appsFlyer}`]],
    [
      'before and after a refusal is two findings',
      prompt('denied', 60),
      [`tracker-before-answer ${appsFlyer}`, `tracker-after-refusal ${appsFlyer}`],
    ],
    ['before a refusal alone is one', prompt('denied', 99), [`tracker-before-answer ${appsFlyer}`]],
    ['with a refusal at any time is a finding', prompt('denied'), [`tracker-without-permission ${appsFlyer}`]],
    ['without a prompt is a finding', prompt('not-shown'), [`tracker-without-permission ${appsFlyer}`]],
  ])('%s', async (_, answer, expected) => {
    expect(kinds(await verify(plan, app, answer))).toEqual([...expected, explained]);
  });

  it.each([
    ['a subdomain of it counts', `eu.${appsFlyer}`, true],
    ['a name that ends like it does not', `not${appsFlyer}`, false],
    ['a domain that begins like it does not', `${appsFlyer}.example`, false],
    ['one that the app declares counts', 'track.example.com', true],
    ["mParticle's own counts", 'tracking-nativesdks.us1.mparticle.com', true],
    ["mParticle's other hosts do not", 'nativesdks.us1.mparticle.com', false],
    ['one of an SDK that declares no tracking does not', 'api.segment.io', false],
  ])('%s', async (_, host, isTracker) => {
    const { findings } = await verify({ contacts: [{ host, first: 1 }] }, app, prompt('denied'));
    expect(findings.some(({ kind }) => kind === 'tracker-without-permission')).toBe(isTracker);
  });

  it('that the user opened in a browser inside the app is not the app', async () => {
    const contacts = [{ host: appsFlyer, first: 1, byUser: true }];
    expect(kinds(await verify({ contacts }, app, prompt('denied')))).toEqual([`? domain-of-website ${appsFlyer}`]);
  });

  it('asks whether the app tracks, where the draft answers no', async () => {
    const { questionnaire } = app;
    const not = { ...app, questionnaire: { ...questionnaire, tracking: { ...questionnaire.tracking, answer: 'no' as const } } };
    const { questions } = await verify(plan, not, prompt('authorized', 1));
    expect(questions.map(({ kind }) => kind)).toEqual(['tracking-answered-no']);
  });
});

describe('a domain of an SDK', () => {
  const host = 'api.mixpanel.com';
  const plan = { contacts: [{ host, first: 5 }] };
  const [resolved] = assessment.dependencies;
  if (resolved === undefined) throw new Error('The assessment has no dependency.');

  it('that the dependencies lack is a finding', async () => {
    expect(kinds(await verify(plan))).toEqual([`sdk-not-in-dependencies ${host}`]);
  });

  it('that the dependencies have is explained', async () => {
    const app = { ...assessment, thirdPartySdks: [sdk('mixpanel-swift')] };
    expect(kinds(await verify(plan, app))).toEqual([`= sdk ${host}`]);
  });

  it('of a package in another language is explained', async () => {
    const web = { ...resolved, name: 'mixpanel-browser', ecosystem: 'npm' as const };
    const app = { ...assessment, dependencies: [resolved, web] };
    expect(kinds(await verify(plan, app))).toEqual([`= sdk ${host}`]);
  });

  it('is a question where no lock file tells what the dependencies bring', async () => {
    const app = { ...assessment, dependencies: [{ ...resolved, basis: 'required' as const }] };
    expect(kinds(await verify(plan, app))).toEqual([`? sdk-unresolved ${host}`]);
  });

  it.each([
    ['kit', `= integration ${host}`],
    ['config', `? domain-of-server-integration ${host}`],
  ] as const)('of an integration from a %s', async (kind, expected) => {
    const [braze] = assessment.integrations;
    if (braze === undefined) throw new Error('The assessment has no integration.');
    const sources = braze.sources.filter((source) => source.kind === kind);
    const app = { ...assessment, integrations: [{ ...braze, id: 'mixpanel', name: 'Mixpanel', sources }] };
    expect(kinds(await verify(plan, app))).toEqual([expected]);
  });

  it('that a website in a web view contacts needs no SDK', async () => {
    const contacts = [{ host, first: 5, website: 'shop.example' }];
    expect(kinds(await verify({ contacts }))).toEqual([`? domain-unknown ${host}`]);
  });

  it.each(['config2.mparticle.com', 'identity.eu1.mparticle.com'])('of mParticle is explained: %s', async (own) => {
    expect(kinds(await verify({ contacts: [{ host: own, first: 1 }] }))).toEqual([`= sdk ${own}`]);
  });
});

describe('any other domain', () => {
  it('is a question, one for all of them', async () => {
    const contacts = [
      { host: 'b.example', first: 1 },
      { host: 'a.example', first: 2 },
    ];
    expect(kinds(await verify({ contacts }))).toEqual(['? domain-unknown a.example b.example']);
  });

  it('is named where iOS marks it', async () => {
    const { questions } = await verify({ contacts: [{ host: 'a.example', first: 1, flagged: true }] });
    expect(questions[0]?.advice).toContain('iOS marks a.example');
  });

  it.each(['gsp-ssl.ls.apple.com', 'p01-ckdatabase.icloud.com', 'is1-ssl.mzstatic.com'])(
    'of Apple is explained: %s',
    async (host) => {
      expect(kinds(await verify({ contacts: [{ host, first: 1 }] }))).toEqual([`= system ${host}`]);
    },
  );

  it.each(['notapple.com', 'apple.com.example', 'com'])('that looks like Apple is a question: %s', async (host) => {
    expect(kinds(await verify({ contacts: [{ host, first: 1 }] }))).toEqual([`? domain-unknown ${host}`]);
  });
});
