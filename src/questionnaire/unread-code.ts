import { dataTypes } from '../catalog/data-types.js';
import type { Reason } from '../model/answer.js';
import type { UnreadCode } from '../model/assessment.js';
import { claim, question, strongest, type Claim } from './claim.js';
import { theApp } from './parties.js';

/**
 * Says what code of the app may collect that nobody read: any data type of which nothing shows that it is collected for sure.
 * @param unread Code in languages that are not read.
 * @param others What all other evidence says.
 * @returns A claim for each such data type, or none where an app for iOS runs none of the code.
 */
export function claimsOfUnreadCode(unread: readonly UnreadCode[], others: readonly Claim[]): readonly Claim[] {
  const code = codeOf(unread);
  if (code === null) return [];
  // One text for all data types of which nothing else asks makes it one question.
  const shared = question('collected', `The audit did not read the ${code}. Which data types does it collect?`);
  return dataTypes.flatMap(({ id, noun }) => {
    const collected = strongest(others.filter(({ dataType }) => dataType === id).map((said) => said.collected));
    if (collected === 'yes') return [];
    const own = question('collected', `Does the ${code}, which the audit did not read, collect ${noun}?`);
    return [
      claim({
        dataType: id,
        by: 'code',
        collected: 'review',
        tracking: 'review',
        text: `The audit did not read the ${code}, which might collect ${noun}.`,
        parties: [theApp('review', 'review')],
        question: collected === 'review' ? own : shared,
      }),
    ];
  });
}

/**
 * Says that code which nobody read may track.
 * @param unread Code in languages that are not read.
 */
export function unreadMayTrack(unread: readonly UnreadCode[]): readonly Reason[] {
  const code = codeOf(unread);
  return code === null
    ? []
    : [{ by: 'code', text: `The audit did not read the ${code}, which might use data for tracking.`, source: null }];
}

/** `code in Dart (59 files)`; null where an app for iOS runs none of it. */
function codeOf(unread: readonly UnreadCode[]): string | null {
  const held = unread.filter(({ runsIn }) => runsIn !== null);
  if (held.length === 0) return null;
  const names = held.map(({ language, files }) => `${language} (${files === 1 ? '1 file' : `${files} files`})`);
  return `code in ${names.join(' and ')}`;
}
