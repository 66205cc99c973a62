// A project of which only the label, the privacy manifest, the prompt and the evidence are known.
import { dataTypes } from '../../src/catalog/data-types.js';
import type { Label } from '../../src/model/comparison.js';
import type { DataTypeId } from '../../src/model/data-type.js';
import type { Declaration } from '../../src/model/declaration.js';
import type { Questionnaire } from '../../src/model/answer.js';
import type { Place } from '../../src/model/place.js';
import type { Signal } from '../../src/model/signal.js';
import type { Verdict } from '../../src/model/verdict.js';
import { answerQuestionnaire } from '../../src/decide/questionnaire/index.js';
import type { Findable } from '../../src/decide/rules/rule.js';
import type { SignalId } from '../../src/find/signals/index.js';
import { emptyConfiguration } from '../../src/read/config/empty.js';

/** What the label or the privacy manifest says of a data type. */
export interface Listed {
  readonly linked: boolean;
  readonly tracking: boolean;
}

/** What the evidence says of a data type. */
export interface Declared {
  readonly collected: Verdict;
  readonly linked: Verdict;
  readonly tracking: Verdict;
}

type ByType<Value> = Readonly<Partial<Record<DataTypeId, Value>>>;

/** What is known of the project. */
export interface Known {
  /** Null where no label was passed. */
  readonly label: ByType<Listed> | null;
  /** `NSPrivacyTracking`; null where it is absent. */
  readonly tracking: boolean | null;
  readonly manifest: ByType<Listed>;
  /** Whether Info.plist has a text for the prompt. */
  readonly hasKey: boolean;
  readonly hasPrompt: boolean;
  readonly evidence: ByType<Declared>;
}

/**
 * Makes the project.
 * @param known What is known of it.
 */
export function projectOf(known: Known): Findable {
  const declarations = declarationsOf(known);
  const signals = known.hasPrompt ? [prompt] : [];
  return {
    ...nothing,
    signals,
    declarations,
    label: known.label === null ? null : labelOf(known.label),
    questionnaire: questionnaireOf(known.evidence, signals, declarations),
  };
}

const bundle = { name: 'Shop', kind: 'app', root: '', place: null } as const;

const nothing = {
  ...{ starts: [], prompts: [], consentForms: [], updates: [], reads: [], timestamps: [], apiUses: [], payloads: [] },
  ...{ dependencies: [], integrations: [], configuredIntegrations: [], unknownIntegrations: [], sdks: [], thirdPartySdks: [] },
  platforms: ['ios'],
  targets: {
    roots: [''],
    of: () => '',
    bundlesOf: () => [bundle],
    bundlesAt: () => [bundle],
    leavesOut: () => null,
    compilesNowhere: () => false,
    built: [],
    takersOf: () => [],
    takeWithin: () => false,
    describedAt: () => [],
    ignores: () => false,
    infoPlistsOf: () => [],
  },
} satisfies Partial<Findable>;

function at(file: string, line = 1): Place {
  return { file, line, column: 1 };
}

const prompt: Signal<SignalId> = {
  id: 'att.prompt',
  symbol: 'ATTrackingManager.requestTrackingAuthorization',
  place: at('App/Ask.swift'),
  confidence: 'certain',
  platform: 'ios',
  enclosing: '',
  implies: [],
  detail: { kind: 'none' },
};

function labelOf(label: ByType<Listed>): Label {
  const answers = entriesOf(label).map(([id, { linked, tracking }], index) => ({
    ...{ id, linked, tracking, purposes: ['ANALYTICS'] as const, evidence: [] },
    position: { line: index + 1, column: 1 },
  }));
  return { file: 'label.json', answers, undecided: [] };
}

function declarationsOf({ tracking, manifest, hasKey }: Known): readonly Declaration[] {
  const infoPlist = {
    ...{ name: 'Shop', bundleId: null, version: null, isApp: true, isExtension: false, extensionPoint: null },
    kind: 'info-plist',
    place: at('App/Info.plist'),
  } as const satisfies Declaration;
  const key = {
    kind: 'usage-description',
    key: 'NSUserTrackingUsageDescription',
    source: 'info-plist',
    text: 'We show you ads of other companies that fit what you buy here.',
    place: at('App/Info.plist', 5),
  } as const satisfies Declaration;
  // Every app has some usage description, which shows that it is an app and no library.
  const other = { ...key, key: 'NSCameraUsageDescription', text: 'You scan your card.', place: at('App/Info.plist', 7) };
  const types = entriesOf(manifest).map(([id, { linked, tracking: isTracking }], index) => ({
    type: dataTypes.find((row) => row.id === id)?.xcprivacyKey ?? '',
    ...{ linked, tracking: isTracking, purposes: ['NSPrivacyCollectedDataTypePurposeAnalytics'] },
    place: at('App/PrivacyInfo.xcprivacy', index + 10),
  }));
  const file = 'App/PrivacyInfo.xcprivacy';
  const privacyManifest = {
    kind: 'privacy-manifest',
    tracking,
    accessedApis: [],
    dataTypes: types,
    trackingDomains: tracking === true ? [{ domain: 'track.example.com', place: at(file, 5) }] : [],
    place: at(file),
  } as const satisfies Declaration;
  return [infoPlist, other, ...(hasKey ? [key] : []), privacyManifest];
}

/** That data is used for tracking, nothing but an answer in app-privacy.yaml shows here; of what code shows, other rules speak too. */
function questionnaireOf(
  evidence: ByType<Declared>,
  signals: readonly Signal[],
  declarations: readonly Declaration[],
): Questionnaire {
  const drafted = answerQuestionnaire({
    ...emptyConfiguration,
    ...{ signals, declarations, sdks: [], dependencies: [], integrations: [] },
    ...{ thirdPartySdks: [], sdkEntries: [], unreadCode: [], isAppFound: true },
  });
  const lines = drafted.dataTypes.map((answer) => {
    const said = evidence[answer.id];
    // Data that is collected by itself: Apple's optional disclosure does not apply.
    const optionalDisclosure = { verdict: 'no', conditions: [], source: '' } as const;
    const places = [{ what: 'a call', place: at('App/Collect.swift') }];
    return said === undefined
      ? answer
      : { ...answer, ...said, because, optionalDisclosure, evidence: [...places, ...answer.evidence], parties: [app] };
  });
  const isTracking = lines.some(({ collected, tracking }) => collected === 'yes' && tracking === 'yes');
  const isOpen = drafted.tracking.answer === 'review' || lines.some(({ tracking }) => tracking === 'review');
  const answer = isTracking ? 'yes' : isOpen ? 'review' : 'no';
  return { ...drafted, tracking: { ...drafted.tracking, answer }, dataTypes: lines };
}

const because = { collected: null, linked: null, tracking: { by: 'person', text: '', source: null } } as const;

const app = { kind: 'app', id: 'app', name: 'The app', collects: 'yes', tracking: 'review' } as const;

function entriesOf<Value>(values: ByType<Value>): readonly (readonly [DataTypeId, Value])[] {
  return dataTypes.flatMap(({ id }) => {
    const value = values[id];
    return value === undefined ? [] : [[id, value] as const];
  });
}
