import type { Signal } from '../../model/signal.js';
import { claim, question, type Claim } from './claim.js';
import { theApp } from './parties.js';
import { accessSource } from './sources.js';
import { evidenceOf } from './uses.js';

/**
 * Asks whose token an app sends with its requests where nothing else tells of accounts: a server knows who has one of it.
 * @param signals All signals.
 * @param claims What everything else says.
 */
export function claimsOfAccounts(signals: readonly Signal[], claims: readonly Claim[]): readonly Claim[] {
  const tokens = signals.filter(({ id, confidence }) => id === 'collection.account' && confidence !== 'possible');
  const isKnown = claims.some(
    ({ dataType, collected }) => dataType === 'USER_ID' && (collected === 'yes' || collected === 'review'),
  );
  if (tokens.length === 0 || isKnown) return [];
  return [
    claim({
      ...{ dataType: 'USER_ID', by: 'code', collected: 'review', linked: 'yes', purposes: ['APP_FUNCTIONALITY'] },
      text: 'The app sends a token in the Authorization header of its requests. The audit does not know whether a server keeps a user account or an ID for it.',
      source: accessSource,
      evidence: evidenceOf(tokens),
      parties: [theApp('review', 'no')],
      question: question(
        'collected',
        'Does the token in the Authorization header belong to a user account, or to an ID that your server or a partner keeps for the user?',
      ),
    }),
  ];
}
