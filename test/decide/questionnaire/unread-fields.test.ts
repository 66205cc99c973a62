import { expect, it } from 'vitest';
import { claim } from '../../../src/decide/questionnaire/claim.js';
import { claimsOfUnreadFields } from '../../../src/decide/questionnaire/unread-fields.js';

it('contact data is one question where an app has more fields than were read', () => {
  const claims = claimsOfUnreadFields([]);
  expect(claims.map(({ dataType, collected }) => `${dataType} ${String(collected)}`)).toEqual([
    'NAME review',
    'EMAIL_ADDRESS review',
    'PHONE_NUMBER review',
    'PHYSICAL_ADDRESS review',
  ]);
  expect(new Set(claims.map(({ question }) => question?.text)).size).toBe(1);
});

it('what is known to be collected, or asked already, is not asked again', () => {
  const known = [
    claim({ dataType: 'NAME', by: 'code', text: '', collected: 'yes' }),
    claim({ dataType: 'EMAIL_ADDRESS', by: 'code', text: '', collected: 'review' }),
    claim({ dataType: 'PHONE_NUMBER', by: 'code', text: '', collected: 'no' }),
  ];
  expect(claimsOfUnreadFields(known).map(({ dataType }) => dataType)).toEqual(['PHONE_NUMBER', 'PHYSICAL_ADDRESS']);
});
