import { apisOf } from '../../../catalog/apis/spelt.js';
import { tokensOf } from '../../../catalog/apis/tokens.js';
import type { Detector } from '../../detector.js';
import { findReflection } from '../../match/reflection.js';
import { countsAsSignal, signalOf } from '../../match/signals.js';
import { findUses } from '../../match/symbols.js';

const apis = apisOf('att');

const defines = {
  'att.prompt': { title: 'The app shows the ATT prompt', implies: [] },
  'att.consent-form': {
    title: 'The app shows a consent form that can show the ATT prompt',
    description: 'Settings outside the code, at the vendor of an ad SDK, say whether the form is followed by the prompt.',
    implies: [],
  },
  'att.status-read': { title: 'The app reads the ATT status', implies: [] },
} as const;

/** What nobody sees in code: whether the vendor's settings include the prompt. */
const noteOnForms = {
  topic: 'consent-form',
  text: 'A consent form of an ad SDK can show the ATT prompt, if its settings at the vendor include it. If yours does, give mParticle the ATT status when the form closes.',
} as const;

type AttSignalId = keyof typeof defines;

/** App Tracking Transparency: the prompt and the status, native and through packages that wrap them. */
export const att: Detector<AttSignalId> = {
  defines,
  source: 'https://developer.apple.com/documentation/apptrackingtransparency',
  apis,
  tokens: tokensOf(apis),
  followed: true,
  accounted: true,
  detect(program, resolver) {
    const uses = [...findUses(program, resolver, apis).filter(countsAsSignal), ...findReflection(program, apis)];
    const found = uses.map((use) => ({ signal: signalOf(use, use.row.signal as AttSignalId, []), use }));
    const forms = found.filter(({ signal: { id } }) => id === 'att.consent-form').map(({ signal: { place } }) => place);
    return { found, unfollowed: [], uses, apiUses: [], notes: forms.length === 0 ? [] : [{ ...noteOnForms, places: forms }] };
  },
};
