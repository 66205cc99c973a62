import type { AcceptanceRemark } from '../../src/model/acceptance.js';
import { dataTypeIds } from '../../src/model/data-type.js';
import type { Answer, Question } from '../../src/model/answer.js';
import type { Comparison } from '../../src/model/comparison.js';
import type { Assessment } from '../../src/model/assessment.js';
import type { Finding } from '../../src/model/finding.js';
import type { Problem } from '../../src/model/problem.js';
import type { SinceBase } from '../../src/model/since.js';

const place = (file: string, line: number, column = 1) => ({ file, line, column });

/** An answer that says no to everything. */
export function plainAnswer(id: Answer['id']): Answer {
  const name = id
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^./, (letter) => letter.toUpperCase());
  const none = {
    purposes: [],
    openPurposes: [],
    contradictions: [],
    parties: [],
    optionalDisclosure: null,
    reasons: [],
    evidence: [],
    guidance: [],
    questions: [],
  };
  const because = { collected: null, linked: null, tracking: null };
  return {
    id,
    name,
    category: 'Some Category',
    manifestKey: `NSPrivacyCollectedDataType${name}`,
    collected: 'no',
    linked: 'no',
    tracking: 'no',
    because,
    ...none,
  };
}

const question: Question = {
  about: 'collected',
  text: 'Does the workspace keep it?',
  answeredIn: { kind: 'answers' },
  options: [{ answer: 'collected: yes', means: 'The label names it.' }],
};

/** A finding with an excerpt. */
export const finding: Finding = {
  rule: 'att/status-missing-at-start',
  severity: 'error',
  app: null,
  target: null,
  message: 'MParticle.start(with:) is called and no ATT status is set on its options.',
  place: place('App/AppDelegate.swift', 13, 10),
  end: { line: 13, column: 15 },
  related: [
    {
      place: place('App/Consent.swift', 20, 5),
      end: { line: 20, column: 33 },
      message: 'The app shows the ATT prompt here.',
    },
  ],
  advice: 'Set attStatus on MParticleOptions before start(with:).',
  fingerprint: { algorithm: 'appPrivacy/v3', hash: '8df5a54b9e92bb32' },
  excerpt: { text: 'MParticle.sharedInstance().start(with: options)', column: 28 },
  acceptance: null,
};

/** A finding that the configuration accepts. */
export const acceptedFinding: Finding = {
  ...finding,
  acceptance: { by: 'configuration', place: place('app-privacy.yaml', 5, 5), why: 'sample code', until: '2027-03-31' },
};

/** A finding that a comment accepts, without a reason. */
export const commentedFinding: Finding = {
  ...finding,
  acceptance: { by: 'comment', place: place('App/AppDelegate.swift', 12, 3), why: null, until: null },
};

/** A finding in the baseline. */
export const baselineFinding: Finding = {
  ...finding,
  acceptance: { by: 'baseline', place: place('app-privacy-baseline.json', 5), why: null, until: null },
};

/** An entry that accepts nothing. */
export const unusedEntry: AcceptanceRemark = {
  kind: 'unused',
  place: place('app-privacy.yaml', 9, 5),
  message: 'The ignore entry for att/* does not match any finding.',
  remedy: 'Remove the entry.',
};

/** An input that could not be read. */
export const unread: Problem = {
  kind: 'incomplete',
  place: place('Podfile.lock', 3),
  message: 'The lock file ends in the middle of a line.',
  remedy: 'Run pod install again.',
};

const dataTypes = dataTypeIds.map((id): Answer => {
  if (id === 'EMAIL_ADDRESS') {
    return {
      ...plainAnswer(id),
      category: 'Contact Info',
      collected: 'yes',
      linked: 'yes',
      tracking: 'yes',
      purposes: ['ANALYTICS', 'APP_FUNCTIONALITY'],
      reasons: [{ by: 'code', text: 'The code gives it to mParticle.', source: 'https://docs.mparticle.com/, Identity' }],
      evidence: [{ what: 'MPIdentityApiRequest.email', place: place('App/Checkout.swift', 12, 3) }],
    };
  }
  const asksWorkspace = id === 'COARSE_LOCATION' || id === 'CRASH_DATA';
  return asksWorkspace
    ? { ...plainAnswer(id), collected: 'review', linked: 'no', tracking: 'no', questions: [question] }
    : plainAnswer(id);
});

/** An assessment in which every part says something. */
export const assessment: Assessment = {
  tool: { name: 'app-privacy-audit', version: '1.2.3' },
  app: { id: 'Storefront', isSample: false, targets: [{ name: 'Storefront', kind: 'app' }] },
  scope: 'repository',
  project: {
    platforms: ['ios'],
    sdks: [
      {
        name: 'mParticle-Apple-SDK',
        ecosystem: 'cocoapods',
        version: '9.2.0',
        requirement: null,
        range: null,
        place: place('Podfile.lock', 7, 5),
      },
    ],
  },
  apps: [
    {
      name: { text: 'Storefront', isResolved: true },
      bundleId: { text: 'com.example.storefront', isResolved: true },
      version: { text: '$(MARKETING_VERSION)', isResolved: false },
      place: place('App.xcodeproj/project.pbxproj', 8),
    },
  ],
  commit: { kind: 'commit', id: '0123456789abcdef', time: '2026-11-02T09:00:00+01:00' },
  dependencies: [
    {
      name: 'mParticle-Apple-SDK',
      ecosystem: 'cocoapods',
      basis: 'resolved',
      version: '9.2.0',
      url: null,
      place: place('Podfile.lock', 7, 5),
    },
  ],
  declarations: [],
  integrations: [
    {
      id: 'braze',
      name: 'Braze',
      kinds: ['Event'],
      sources: [
        { kind: 'config', place: place('app-privacy.yaml', 3, 5) },
        { kind: 'kit', dependency: 'mParticle-Braze-12', version: '9.2.0', place: place('Podfile.lock', 17, 5) },
      ],
      tracking: 'review',
      trackingBasis: 'catalog',
      forwarded: { basis: 'catalog', yes: ['EMAIL_ADDRESS'], no: [], others: 'review' },
      purposes: ['DEVELOPERS_ADVERTISING'],
      purposesBasis: 'catalog',
      needsAttStatus: true,
      takesIdfa: true,
    },
  ],
  thirdPartySdks: [
    {
      id: 'sentry',
      name: 'Sentry',
      dependency: 'adjust',
      ecosystem: 'cocoapods',
      version: '9.0.0',
      requirement: null,
      predates: null,
      manifestVersion: '12.0.0',
      basis: 'catalog',
      linked: true,
      tracking: false,
      trackingDomains: [],
      dataTypes: [],
      manifestFiles: [],
      checkoutFound: false,
      flaws: [],
      source: 'getsentry/sentry-cocoa@c34c99b, PrivacyInfo.xcprivacy',
      place: place('Podfile.lock', 21, 5),
    },
  ],
  signals: [
    {
      id: 'mparticle.start',
      symbol: 'MParticle.start(with:)',
      place: place('App/AppDelegate.swift', 13, 10),
      confidence: 'certain',
      platform: 'ios',
      enclosing: 'AppDelegate',
      implies: [],
      app: null,
      target: null,
      detail: { kind: 'none' },
    },
  ],
  findings: [finding],
  acceptanceRemarks: [],
  questionnaire: {
    tracking: {
      answer: 'yes',
      reasons: [{ by: 'apple', text: 'An app tracks if any of its data is used for tracking.', source: null }],
      domains: ['track.example.com'],
    },
    dataTypes,
    terms: [{ id: 'tracking', title: 'Tracking', text: 'What Apple calls tracking.', source: 'https://developer.apple.com/' }],
    questions: [],
    notLookedAt: ['Servers.'],
  },
  comparison: null,
  since: null,
  subjects: [
    { name: 'Shop', kind: 'Xcode project', isApp: true, mayBeLibrary: false, place: place('Shop.xcodeproj/project.pbxproj', 40) },
  ],
  readCode: [{ language: 'Swift', files: 7, parsed: 4 }],
  unreadCode: [],
  notes: [
    { topic: 'updateLocation', text: 'One call named updateLocation was looked at.', places: [place('App/Store.swift', 4)] },
  ],
  problems: [],
  rules: [],
  summary: {
    ...{ errors: 1, warnings: 0, notes: 0, accepted: 0, baseline: 0, base: 0 },
    ...{ filesScanned: 9, filesParsed: 4, manifestsRead: 2, timings: null },
  },
};

/** A finding that the base of a change has, too. */
export const baseFinding: Finding = {
  ...finding,
  acceptance: {
    ...{ by: 'base', commit: '42c23b7c4a'.padEnd(40, '0'), why: null, until: null },
    place: { file: 'App/Old.swift', line: 7, column: 1 },
  },
};

/** A type that is collected since a commit, and one whose evidence is gone; the subject is hostile. */
export const comparison: Comparison = {
  file: 'approved.json',
  format: 'report',
  answers: [],
  historyProblem: null,
  changes: [
    {
      ...{ dataType: { id: 'NAME', name: 'Name' }, part: 'collected', before: 'no', now: 'yes', kind: 'drift' },
      evidence: [
        {
          what: 'MParticleUser.setUserAttribute with the key $FirstName',
          place: { file: 'App/SignIn.swift', line: 12, column: 3 },
          status: 'present',
          origin: {
            kind: 'commit',
            id: '0123456789abcdef',
            time: '2026-11-02T09:00:00.000Z',
            subject: 'Ask <b>for | the name</b>',
          },
        },
      ],
    },
    {
      ...{ dataType: { id: 'CRASH_DATA', name: 'Crash Data' }, part: 'collected', before: 'yes', now: 'review', kind: 'open' },
      evidence: [
        {
          what: 'Sentry 8.0.0',
          place: { file: 'Podfile.lock', line: 3, column: 1 },
          status: 'gone',
          origin: { kind: 'unknown', reason: 'the approved answers are not committed' },
        },
      ],
    },
  ],
};

/** A change that makes the app track, collects a type and fixes a finding. */
export const since: SinceBase = {
  ...{ revision: 'origin/main', base: '42c23b7c4a'.padEnd(40, '0'), head: '0d7ae6d4a6'.padEnd(40, '0'), isBaseComplete: true },
  ...{ tracking: { before: 'no', now: 'yes' }, changes: comparison.changes, openBefore: [] },
  fixed: [{ ...finding, message: 'The app <b>reads</b> the IDFA.', place: { file: 'App/Gone.swift', line: 3, column: 1 } }],
};
