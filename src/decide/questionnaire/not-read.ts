import { dataTypes } from '../../catalog/data-types.js';
import type { Reason } from '../../model/answer.js';
import type { UnreadCode } from '../../model/assessment.js';
import type { Signal } from '../../model/signal.js';
import { claim, question, strongest, type Claim } from './claim.js';
import { theApp } from './parties.js';

/** What may collect data and was not read. */
export interface NotRead {
  /** In the middle of a sentence: `the code in Dart (59 files)`. */
  readonly name: string;
  /** One question for all data types of which nothing else asks. */
  readonly question: string;
  /** The question about one data type. */
  ask(noun: string): string;
}

/**
 * What runs in the app, or gives its mParticle SDK data, and was not read.
 * @param unread Code in languages that are not read.
 * @param signals All signals.
 * @param isAppFound Whether there is an app, or code for one, to answer for.
 */
export function notRead(unread: readonly UnreadCode[], signals: readonly Signal[], isAppFound: boolean): readonly NotRead[] {
  return [...(isAppFound ? [] : [noApp]), ...codeNotRead(unread), ...pagesNotRead(signals)];
}

const noApp: NotRead = {
  name: 'the app',
  question: 'The audit found no iOS app here. Which data types does the app collect?',
  ask: (noun) => `Does the app, which the audit did not find, collect ${noun}?`,
};

/** Code of which an app for iOS runs some. */
function codeNotRead(unread: readonly UnreadCode[]): readonly NotRead[] {
  const held = unread.filter(({ runsIn }) => runsIn !== null);
  if (held.length === 0) return [];
  const names = held.map(({ language, files }) => `${language} (${files === 1 ? '1 file' : `${String(files)} files`})`);
  const name = `the code in ${names.join(' and ')}`;
  return [
    {
      name,
      question: `The audit did not read ${name}. Which data types does it collect?`,
      ask: (noun) => `Does ${name}, which the audit did not read, collect ${noun}?`,
    },
  ];
}

/** Pages in web views of which the app lets mParticle's web SDK use the native one. Source: facts/platforms.md §6. */
function pagesNotRead(signals: readonly Signal[]): readonly NotRead[] {
  const views = signals.flatMap(({ detail, place: { file, line } }) =>
    detail.kind === 'pages' ? [{ at: `${file}:${String(line)}`, read: detail.read }] : [],
  );
  if (views.length === 0) return [];
  const places = [...new Set(views.map(({ at }) => at))].join(', ');
  const [first, ...others] = new Set(views.flatMap(({ read }) => read));
  const other = first === undefined ? '' : 'other ';
  const name = `the ${other}pages in the web views at ${places}`;
  const read = first === undefined ? '' : `The audit read ${first}${inAddition(others.length)}. `;
  return [
    {
      name,
      question: `${read}The audit did not read ${name}. Which data types do they give mParticle?`,
      ask: (noun) => `Do ${name}, which the audit did not read, give mParticle ${noun}?`,
    },
  ];
}

function inAddition(count: number): string {
  return count === 0 ? '' : count === 1 ? ' and 1 other file' : ` and ${String(count)} other files`;
}

/**
 * Says what may be collected that nobody read: any data type of which nothing shows that it is collected for sure.
 * @param unread What was not read.
 * @param others What all other evidence says.
 * @returns A claim for each such data type.
 */
export function claimsOfNotRead(unread: readonly NotRead[], others: readonly Claim[]): readonly Claim[] {
  return unread.flatMap(({ name, question: shared, ask }) =>
    // One text for all data types of which nothing else asks makes it one question.
    dataTypes.flatMap(({ id, noun }) => {
      const collected = strongest(others.filter(({ dataType }) => dataType === id).map((said) => said.collected));
      if (collected === 'yes') return [];
      return [
        claim({
          dataType: id,
          by: 'code',
          collected: 'review',
          tracking: 'review',
          text: `The audit did not read ${name}, which might collect ${noun}.`,
          parties: [theApp('review', 'review')],
          question: question('collected', collected === 'review' ? ask(noun) : shared),
        }),
      ];
    }),
  );
}

/**
 * Says that what nobody read may track.
 * @param unread What was not read.
 */
export function notReadMayTrack(unread: readonly NotRead[]): readonly Reason[] {
  return unread.map(({ name }) => ({
    by: 'code',
    text: `The audit did not read ${name}, which might use data for tracking.`,
    source: null,
  }));
}
