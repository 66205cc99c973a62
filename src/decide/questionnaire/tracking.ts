import type { Answer, Questionnaire, Reason } from '../../model/answer.js';
import type { ConfiguredAnswer } from '../../model/configuration.js';
import type { Declaration } from '../../model/declaration.js';
import type { Signal } from '../../model/signal.js';
import type { Claim } from './claim.js';
import { manifestIn } from './manifest-name.js';
import { reasonOfPerson } from './person.js';
import { appleTrackingSource, guidelineSource } from './sources.js';

/** A line of the questionnaire with what it rests on. */
export interface Line {
  readonly answer: Answer;
  readonly claims: readonly Claim[];
  readonly person: ConfiguredAnswer | undefined;
}

/**
 * Says whether the app tracks. It does where a data type is used for tracking; it may where one is in doubt,
 * or where the app itself behaves as if it did: it shows the prompt, or declares tracking.
 * @param lines All lines of the questionnaire.
 * @param signals All signals.
 * @param declarations Everything that the app declares.
 * @param unread Why code that nobody read may track, too.
 */
export function answerTracking(
  lines: readonly Line[],
  signals: readonly Signal[],
  declarations: readonly Declaration[],
  unread: readonly Reason[] = [],
): Pick<Questionnaire['tracking'], 'answer' | 'reasons'> {
  const sure = lines.filter(({ answer }) => answer.tracking === 'yes' && answer.collected === 'yes');
  if (sure.length > 0)
    return { answer: 'yes', reasons: unique([listOf(sure), ...sure.flatMap((line) => reasonsOf(line, 'yes'))]) };
  const open = lines.filter(isInDoubt);
  // Once a person has said of every data type whether it is collected, nothing is left that such code could collect.
  const isUnsaid = lines.some(({ answer }) => answer.collected === 'review');
  const hints = [
    ...(isUnsaid ? unread : []),
    ...hintsOfSignals(signals),
    ...hintsOfDeclarations(declarations),
    ...contradictions(lines),
  ];
  if (open.length > 0 || hints.length > 0)
    return { answer: 'review', reasons: unique([...hints, ...open.flatMap((line) => reasonsOf(line, line.answer.tracking))]) };
  return { answer: 'no', reasons: unique([nothing, ...lines.flatMap((line) => reasonsOf(line, 'no'))]) };
}

const nothing: Reason = {
  by: 'code',
  text: 'The audit found no data that is used for tracking and no request for permission to track.',
  source: null,
};

function listOf(lines: readonly Line[]): Reason {
  const names = lines.map(({ answer }) => answer.name).join(', ');
  return {
    by: 'apple',
    text: `The app tracks users because this data is used for tracking: ${names}.`,
    source: appleTrackingSource,
  };
}

function isInDoubt({ answer }: Line): boolean {
  return answer.tracking === 'review' || (answer.tracking === 'yes' && answer.collected !== 'yes');
}

/** Why a line's tracking is what it is. */
function reasonsOf({ answer, claims, person }: Line, verdict: Answer['tracking']): readonly Reason[] {
  if (answer.collected === 'no') return [];
  if (person !== undefined && person.tracking !== null) return [reasonOfPerson(person)];
  // That data which is collected is not used for tracking is worth saying once, not for each data type.
  const telling = claims.filter((said) => said.tracking === verdict && (verdict !== 'no' || said.collected === null));
  return telling.map(({ by, text, source }) => ({ by, text, source }));
}

function hintsOfSignals(signals: readonly Signal[]): readonly Reason[] {
  const prompt = signals.find(({ id }) => id.startsWith('att.prompt'));
  if (prompt === undefined) return [];
  const text = `The app asks for permission to track (${prompt.place.file}:${prompt.place.line}), which only apps that track users need.`;
  return [{ by: 'apple', text, source: guidelineSource }];
}

function hintsOfDeclarations(declarations: readonly Declaration[]): readonly Reason[] {
  return declarations.flatMap((declaration): readonly Reason[] => {
    const text = hintOf(declaration);
    return text === null ? [] : [{ by: 'apple', text, source: guidelineSource }];
  });
}

/** What a plugin writes when the project is built is in the app as surely as what stands in its Info.plist. */
function hintOf(declaration: Declaration): string | null {
  const { file, line } = declaration.place;
  switch (declaration.kind) {
    case 'privacy-manifest':
      return declaration.tracking === true
        ? `The privacy manifest ${manifestIn(file)} declares that the app tracks users.`
        : null;
    case 'usage-description':
      return declaration.key === trackingKey
        ? `The app contains ${trackingKey} (${file}:${line}), which only apps that ask for permission to track need.`
        : null;
    case 'prebuild-usage-description':
      return declaration.key === trackingKey
        ? `The plugin ${declaration.plugin} (${file}:${line}) writes ${trackingKey}, which only apps that ask for permission to track need.`
        : null;
    default:
      return null;
  }
}

const trackingKey = 'NSUserTrackingUsageDescription';

/** A person says no where Apple's rules say yes: the answer stands, and the whole asks for another look. */
function contradictions(lines: readonly Line[]): readonly Reason[] {
  return lines
    .filter(({ person }) => person?.tracking === false || person?.collected === false)
    .flatMap(({ claims }) => claims.filter((said) => said.by === 'apple' && said.tracking === 'yes'))
    .map(({ by, text, source }) => ({ by, text, source }));
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}
