import type { Place } from '../../../src/model/place.js';
import type { ApiUse, Signal } from '../../../src/model/signal.js';
import type { Findable, Rule } from '../../../src/decide/rules/rule.js';
import type { SignalId } from '../../../src/find/signals/index.js';

/** What rules look at where there is nothing. */
export const nothing: Findable = {
  signals: [],
  starts: [],
  prompts: [],
  consentForms: [],
  updates: [],
  reads: [],
  timestamps: [],
  apiUses: [],
  payloads: [],
  dependencies: [],
  declarations: [],
  integrations: [],
  configuredIntegrations: [],
  unknownIntegrations: [],
  sdks: [],
  thirdPartySdks: [],
  platforms: [],
  label: null,
  questionnaire: {
    tracking: { answer: 'no', reasons: [], domains: [] },
    dataTypes: [],
    questions: [],
    terms: [],
    notLookedAt: [],
  },
  targets: {
    roots: [''],
    of: () => '',
    bundlesOf: () => [{ name: null, kind: 'app', root: '', place: null }],
    bundlesAt: () => [{ name: null, kind: 'app', root: '', place: null }],
    leavesOut: () => null,
    compilesNowhere: () => false,
    built: [],
    takersOf: () => [],
    takeWithin: () => false,
    describedAt: () => [],
    ignores: () => false,
    infoPlistsOf: () => [],
  },
};

/** The beginning of a line. */
export function at(file: string, line = 1, column = 1): Place {
  return { file, line, column };
}

/** A certain signal in a file, without a detail. */
export function signalIn(file: string, id: SignalId, more: Partial<Signal> = {}): Signal<SignalId> {
  const common = {
    symbol: 's',
    confidence: 'certain',
    platform: 'ios',
    enclosing: '',
    implies: [],
    detail: { kind: 'none' },
  } as const;
  return { id, place: at(file), ...common, ...more } as Signal<SignalId>;
}

/** A use of a name that no SDK has. */
export function unknownUse(place: Place, more: Partial<ApiUse> = {}): ApiUse {
  const api = { kind: 'unknown', sdk: 'mparticle-apple-sdk', instead: [], source: 'facts' } as const;
  return { symbol: 's', place, confidence: 'certain', enclosing: '', api, ...more };
}

/** Apps by their folders: a file belongs to the folder that it is in. */
export const byFolder: Findable['targets'] = {
  roots: ['', 'A', 'B'],
  of: (file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : ''),
  bundlesOf: (file) => [{ name: null, kind: 'app', root: file.split('/')[0] ?? '', place: null }],
  bundlesAt: ({ file }) => [{ name: null, kind: 'app', root: file.split('/')[0] ?? '', place: null }],
  leavesOut: () => null,
  compilesNowhere: () => false,
  built: [],
  takersOf: () => [],
  takeWithin: () => false,
  describedAt: () => [],
  ignores: () => false,
  infoPlistsOf: () => [],
};

/** What a rule says: severity, file and message of each finding. */
export function said(rule: Rule, findable: Partial<Findable>): readonly string[] {
  return rule
    .run({ ...nothing, ...findable })
    .map(({ severity, place, message }) => `${severity} ${place.file}:${String(place.line)} ${message}`);
}
