import type { Signal } from '../../model/signal.js';
import { claim, type Claim } from './claim.js';
import { theApp } from './parties.js';
import { accessSource } from './sources.js';
import { evidenceOf, usesOf } from './uses.js';

/**
 * Says that an app which takes payments by an SDK and talks to a server keeps what people buy: the server is told what is paid for.
 * @param signals All signals.
 */
export function claimsOfPayments(signals: readonly Signal[]): readonly Claim[] {
  const sure = signals.filter(({ confidence }) => confidence !== 'possible');
  const payments = sure.filter(({ id, implies }) => id === 'collection.use' && implies.includes('PAYMENT_INFORMATION'));
  const requests = sure.filter(({ id }) => id === 'collection.request');
  if (payments.length === 0 || requests.length === 0) return [];
  return [
    claim({
      ...{ dataType: 'PURCHASE_HISTORY', by: 'code', collected: 'yes', linked: 'yes', tracking: 'no' },
      purposes: ['APP_FUNCTIONALITY'],
      text: `The app takes payments (${usesOf(payments)}) and sends data to a server (${usesOf(requests)}), which is told what is paid for.`,
      source: accessSource,
      evidence: evidenceOf([...payments, ...requests]),
      parties: [theApp('yes', 'no')],
    }),
  ];
}
