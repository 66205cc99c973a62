import { dataTypes } from '../../catalog/data-types.js';
import { claim, question, strongest, type Claim } from './claim.js';
import { theApp } from './parties.js';
import { accessSource } from './sources.js';

/** What people enter of themselves in fields. */
const contacts: ReadonlySet<string> = new Set(['NAME', 'EMAIL_ADDRESS', 'PHONE_NUMBER', 'PHYSICAL_ADDRESS']);

const text =
  'The app has fields in more files than the audit reads for them. One that it did not read may ask for this, and the app can send it to a server.';

/** One text for all data types makes it one question. */
const asked =
  'The app has fields in more files than the audit reads for them. Which contact data does the app ask for and send to a server?';

/**
 * Leaves open the contact data of an app with more fields than were read: nothing may say no to what was not looked at.
 * @param others What all other evidence says.
 */
export function claimsOfUnreadFields(others: readonly Claim[]): readonly Claim[] {
  return dataTypes.flatMap(({ id }) => {
    const collected = strongest(others.flatMap((said) => (said.dataType === id ? [said.collected] : [])));
    if (!contacts.has(id) || collected === 'yes' || collected === 'review') return [];
    return [
      claim({
        ...{ dataType: id, by: 'code', collected: 'review', text, source: accessSource },
        parties: [theApp('review', 'no')],
        question: question('collected', asked),
      }),
    ];
  });
}
