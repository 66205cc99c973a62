import { apisOf } from '../../../catalog/apis/spelt.js';
import { tokensOf, tokensOfFlows } from '../../../catalog/apis/tokens.js';
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

type AttSignalId = keyof typeof defines;

/** App Tracking Transparency: the prompt and the status, native and through packages that wrap them. */
export const att: Detector<AttSignalId> = {
  defines,
  source: 'https://developer.apple.com/documentation/apptrackingtransparency',
  apis,
  tokens: tokensOf(apis),
  followed: tokensOfFlows(apis),
  accounted: true,
  detect(program, resolver) {
    const uses = [...findUses(program, resolver, apis).filter(countsAsSignal), ...findReflection(program, apis)];
    const found = uses.map((use) => ({ signal: signalOf(use, use.row.signal as AttSignalId, []), use }));
    return { found, unfollowed: [], uses, apiUses: [], notes: [] };
  },
};
