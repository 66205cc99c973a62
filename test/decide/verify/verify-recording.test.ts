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
    expect(findings[0]?.message).toContain('1 time,');
    const twice = [1, 2].map((at) => ({ category: 'contacts', at }));
    expect((await verify({ accesses: twice })).findings[0]?.message).toContain('2 times,');
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
    ['from the moment of permission on is explained', prompt('authorized', 30), []],
    ['before permission is a finding', prompt('authorized', 60), [`tracker-before-answer ${appsFlyer}`]],
    ['before permission whose time nobody tells is a question', prompt('authorized'), [`? prompt-unknown ${appsFlyer}`]],
    ['after a refusal is a finding', prompt('denied', 20), [`tracker-after-refusal ${appsFlyer}`]],
    [
      'before and after a refusal is two findings',
      prompt('denied', 60),
      [`tracker-before-answer ${appsFlyer}`, `tracker-after-refusal ${appsFlyer}`],
    ],
    [
      'until the moment of a refusal is two findings',
      prompt('denied', 90),
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

  it('at the very moment of a refusal is a finding', async () => {
    const { findings } = await verify({ contacts: [{ host: appsFlyer, first: 20 }] }, app, prompt('denied', 20));
    expect(findings.map(({ kind }) => kind)).toEqual(['tracker-after-refusal']);
  });

  it.each([
    ['track.example.org', true, true],
    ['track.example.org', false, false],
    ['other.example.org', true, false],
  ])('of an SDK is what its privacy manifest declares: %s where it tracks: %s', async (host, tracking, expected) => {
    const declaring = { ...sdk('appsflyer'), tracking, trackingDomains: ['track.example.org'] };
    const { findings } = await verify(
      { contacts: [{ host, first: 1 }] },
      { ...app, thirdPartySdks: [declaring] },
      prompt('denied'),
    );
    expect(findings.some(({ kind }) => kind === 'tracker-without-permission')).toBe(expected);
  });

  it('that only the app declares is explained by that', async () => {
    const contacts = [{ host: 'track.example.com', first: 5 }];
    expect(kinds(await verify({ contacts }, app, prompt('authorized', 1)))).toEqual(['= answer track.example.com']);
  });

  it.each<[PromptAnswer, string]>([
    [prompt(null), 'When did you answer the ATT prompt, and what did you choose?'],
    [prompt('authorized'), 'When did you answer the ATT prompt?'],
    [prompt(null, 20), 'What did you choose in the ATT prompt?'],
  ])('asks for what nobody tells of the prompt', async (answer, text) => {
    expect((await verify(plan, app, answer)).questions.map((question) => question.text)).toEqual([text]);
  });

  it.each<[PromptAnswer, string]>([
    [prompt('denied'), 'although you refused permission to track'],
    [prompt('not-shown'), 'although the app did not show the ATT prompt'],
  ])('says why there was no permission', async (answer, why) => {
    expect((await verify(plan, app, answer)).findings[0]?.message).toContain(why);
  });

  it('of an SDK that the dependencies lack is two findings, in the order of their names', async () => {
    expect(kinds(await verify(plan, assessment, prompt('denied')))).toEqual([
      `sdk-not-in-dependencies ${appsFlyer}`,
      `tracker-without-permission ${appsFlyer}`,
    ]);
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

  it('of a service that a page of the app loads is explained, and unknown without such a page', async () => {
    const chat = { contacts: [{ host: 'ekr.zdassets.com', first: 5 }] };
    expect(kinds(await verify(chat))).toEqual(['? domain-unknown ekr.zdassets.com']);
    const [signal] = assessment.signals;
    if (signal === undefined) throw new Error('The assessment has no signal.');
    const detail = { kind: 'service', host: 'static.zdassets.com', service: 'web-zendesk' } as const;
    const app = { ...assessment, signals: [{ ...signal, id: 'collection.page', detail }] };
    expect(kinds(await verify(chat, app))).toEqual(['= sdk ekr.zdassets.com']);
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

  it.each([
    [1, 'Who operates host0.example, and what does the app send there?'],
    [2, 'Who operates these 2 domains, and what does the app send there?'],
  ])('is asked about by its name if there are %s', async (count, text) => {
    const contacts = Array.from({ length: count }, (_, index) => ({ host: `host${String(index)}.example`, first: 1 }));
    expect((await verify({ contacts })).questions.map((question) => question.text)).toEqual([text]);
  });

  it('has all contacts of it, whoever made them, from the first to the last', async () => {
    const contacts = [
      { host: 'a.example', first: 20, last: 30 },
      { host: 'a.example', first: 5, last: 40, website: 'shop.example' },
      { host: 'a.example', first: 25, website: 'news.example' },
    ];
    const [question] = (await verify({ contacts })).questions;
    expect(question?.observed).toMatchObject([{ count: 5, first: { text: timeAt(5) }, last: { text: timeAt(40) } }]);
  });

  it('are named with “and” where iOS marks two', async () => {
    const contacts = ['a.example', 'b.example'].map((host) => ({ host, first: 1, flagged: true }));
    expect((await verify({ contacts })).questions[0]?.advice).toContain('iOS marks a.example and b.example');
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
