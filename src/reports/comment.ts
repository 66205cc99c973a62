import type { AcceptanceRemark } from '../model/acceptance.js';
import type { Assessment, Assessments } from '../model/assessment.js';
import type { Change } from '../model/comparison.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { changedApps, comparedText } from './since.js';
import { entriesOf, problemsIn, remarksIn } from './ci/entries.js';
import { repositoryPath } from './ci/paths.js';
import { isComplete } from './completeness.js';
import { escapeComment } from './escape/comment.js';
import { codeSpan, escapeMarkdown } from './escape/markdown.js';
import { findingEntries, type FindingEntry } from './finding-entries.js';
import type { RenderOptions } from './report.js';
import { keptCounts, stateOf } from './states.js';
import { fillMarkdown } from './template.js';
import { wholeOf, type Whole } from './whole.js';

/** GitHub takes 65,536 characters; what posts a comment may add some of its own. */
const mostCharacters = 60_000;

/** Characters kept for what ends the comment. */
const reserve = 1000;

/** More than these of one kind say nothing more to a reader. */
const most = { places: 10, related: 5, changes: 40, accepted: 20, sentence: 500 } as const;

/**
 * The findings of a check as Markdown for a comment on a pull request: one line for each, which opens; the worst first. The first
 * line lets whoever posts it find the comment again, to update it in place.
 * @param assessments Of each app.
 * @param options What is known of the run.
 * @returns At most 60,000 characters; what has no room is counted.
 */
export function commentOf(assessments: Assessments, options: RenderOptions): string {
  const whole = wholeOf(assessments);
  const entries = findingEntries(whole).toSorted((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity));
  const blocks = [
    ...listed(
      'Problems',
      problemsIn(assessments).map((problem) => problemLine(problem, options)),
    ),
    ...listed('Answers that need review', openAnswers(assessments, options)),
    ...assessments.flatMap((one) => changesOf(one, options)),
    ...changedApps(assessments).flatMap((one) => sinceBase(one, options)),
    ...entries.map((entry) => ({ text: entryBlock(entry, options), count: entry.count })),
    ...listed(
      'Accepted findings to review',
      remarksIn(assessments).map((remark) => remarkLine(remark, options)),
    ),
    ...acceptedBlock(whole.findings, options),
  ];
  const caveat = assessments.every((one) => isComplete(one)) ? [] : ['**The audit is incomplete, so this check is not a pass.**'];
  const head = ['<!-- app-privacy -->', `## App privacy: ${outcomeOf(whole, assessments)}`, ...caveat];
  return fitted(head, blocks, `<sub>${escapeComment(whole.tool.name)} ${escapeComment(whole.tool.version)}</sub>`);
}

const ranks = ['error', 'warning', 'note'] as const;

interface Block {
  readonly text: string;
  /** The findings, problems or answers in it. */
  readonly count: number;
}

/** Takes blocks while there is room, and counts what is in the others. */
function fitted(head: readonly string[], blocks: readonly Block[], foot: string): string {
  const shown = [...head];
  let length = [...head, foot].join('\n\n').length + reserve;
  let missing = 0;
  for (const { text, count } of blocks) {
    length += text.length + 2;
    if (missing === 0 && length <= mostCharacters) shown.push(text);
    else missing += count;
  }
  const more = `${String(missing)} more ${missing === 1 ? 'entry is' : 'entries are'} not shown because a comment has no room for more. The log of the check lists all.`;
  return `${[...shown, ...(missing === 0 ? [] : [more]), foot].join('\n\n')}\n`;
}

function outcomeOf(whole: Whole, assessments: Assessments): string {
  const { errors, warnings, notes } = whole.summary;
  const drifts = assessments.flatMap(({ comparison }) => comparison?.changes ?? []).filter(({ kind }) => kind === 'drift').length;
  const found = errors + warnings + notes > 0;
  const clean = keptCounts(whole.summary).length === 0 ? 'no rule violations found' : 'no new findings';
  const counts = [
    ...(found ? [] : [assessments.every((one) => isComplete(one)) ? clean : 'incomplete']),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(drifts > 0 ? [counted(drifts, 'changed answer')] : []),
    ...keptCounts(whole.summary),
  ];
  return counts.join(', ');
}

/** A list under a heading, a block for each line. */
function listed(title: string, lines: readonly string[]): readonly Block[] {
  return lines.map((line, index) => ({ text: index === 0 ? `### ${title}\n\n- ${line}` : `- ${line}`, count: 1 }));
}

function problemLine({ kind, place, message, remedy }: Problem, options: RenderOptions): string {
  return `${at(place, options)} (${kind}): ${escapeMarkdown(clipped(message))} ${escapeMarkdown(clipped(remedy))}`;
}

function remarkLine({ place, message, remedy }: AcceptanceRemark, options: RenderOptions): string {
  return `${at(place, options)}: ${escapeMarkdown(clipped(message))} ${escapeMarkdown(clipped(remedy))}`;
}

function openAnswers(assessments: Assessments, options: RenderOptions): readonly string[] {
  const open = entriesOf(assessments, options).filter(({ kind }) => kind === 'undecided');
  return open.map(({ app, message }) => escapeMarkdown(clipped(app === null ? message : `${app}: ${message}`)));
}

/** The table of an app whose answers were compared with approved ones. */
function changesOf({ comparison, ...assessment }: Assessment, options: RenderOptions): readonly Block[] {
  if (comparison === null) return [];
  const changes = shownChanges(comparison.changes, options);
  return [sectionOf(assessment, fillMarkdown('comparison.liquid', { comparison: { ...comparison, changes } }), comparison)];
}

/** What a change does to the answers of an app, and which of its findings it fixes. */
function sinceBase({ since, ...assessment }: Assessment, options: RenderOptions): readonly Block[] {
  if (since === null) return [];
  const shown = {
    ...since,
    compared: comparedText(since),
    changes: shownChanges(since.changes, options),
    fixed: since.fixed.map((finding) => ({ ...finding, place: inRepository(finding.place, options) })),
  };
  return [sectionOf(assessment, fillMarkdown('since.liquid', { since: shown }), since)];
}

function shownChanges(changes: readonly Change[], options: RenderOptions): readonly Change[] {
  return changes.slice(0, most.changes).map((change) => ({
    ...change,
    evidence: change.evidence.map(({ place, ...other }) => ({ ...other, place: inRepository(place, options) })),
  }));
}

function inRepository(place: Place, options: RenderOptions): Place {
  return { ...place, file: repositoryPath(place.file, options) };
}

function sectionOf(
  { scope, app }: Pick<Assessment, 'scope' | 'app'>,
  section: string,
  { changes }: { readonly changes: readonly Change[] },
): Block {
  const name = scope === 'repository' || app === null ? [] : [`**${escapeMarkdown(app.id)}**`];
  const rest = changes.length - most.changes;
  const more = rest > 0 ? [`and ${counted(rest, 'more change')}`] : [];
  return { text: [...name, section.trim().replace(/^## /, '### '), ...more].join('\n\n'), count: changes.length };
}

function entryBlock(entry: FindingEntry, options: RenderOptions): string {
  const { rule, severity, title, file, statements, related, advice, count, apps } = entry;
  const [spot] = statements.flatMap(({ spots }) => spots);
  const place = `${repositoryPath(file, options)}${count === 1 && spot !== undefined ? `:${String(spot.place.line)}` : ''}`;
  const places = count === 1 ? '' : ` (${String(count)} places)`;
  return [
    '<details>',
    `<summary><b>${severity}</b> ${escapeComment(clipped(title))}${places} <code>${escapeComment(place)}</code></summary>`,
    '',
    ...bullets(spotLines(entry), most.places),
    ...bullets(
      related.map((other) => `${at(other.place, options)}: ${escapeMarkdown(clipped(other.message))}`),
      most.related,
    ),
    `**Fix:** ${escapeMarkdown(clipped(advice))}`,
    '',
    `Rule ${codeSpan(rule)}${apps.length === 0 ? '' : ` in ${escapeMarkdown(clipped(apps.join(', ')))}`}`,
    '',
    '</details>',
  ].join('\n');
}

/** Each line with its code; what is said of it, where that is not the title. */
function spotLines({ statements }: FindingEntry): readonly string[] {
  const lines = statements.flatMap(({ message, spots }) =>
    spots.map(({ place, excerpt }) => {
      const said = statements.length > 1 ? ` ${escapeMarkdown(clipped(message))}` : '';
      return `Line ${String(place.line)}:${said}${excerpt === null ? '' : ` ${codeSpan(clipped(excerpt.text))}`}`;
    }),
  );
  // Several apps have a file.
  return [...new Set(lines)];
}

function bullets(lines: readonly string[], limit: number): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - limit;
  return [...lines.slice(0, limit).map((line) => `- ${line}`), ...(rest > 0 ? [`- and ${String(rest)} more`] : []), ''];
}

/** Those in the baseline are only counted: a comment is about what a person said or has to do. */
function acceptedBlock(findings: readonly Finding[], options: RenderOptions): readonly Block[] {
  const accepted = findings.filter((finding) => stateOf(finding) === 'accepted');
  if (accepted.length === 0) return [];
  const lines = accepted.map(({ rule, place, acceptance }) => {
    const { why = null, until = null } = acceptance ?? {};
    const reason = why === null ? '' : `: ${escapeMarkdown(clipped(why))}`;
    return `${codeSpan(rule)} ${at(place, options)}${reason}${until === null ? '' : ` (until ${until})`}`;
  });
  const summary = `<summary>${counted(accepted.length, 'accepted finding')}</summary>`;
  const text = ['<details>', summary, '', ...bullets(lines, most.accepted), '</details>'].join('\n');
  return [{ text, count: accepted.length }];
}

function at({ file, line }: Problem['place'], options: RenderOptions): string {
  return codeSpan(`${repositoryPath(file, options)}:${String(line)}`);
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${count === 1 ? noun : `${noun}s`}`;
}

function clipped(text: string): string {
  return text.length <= most.sentence ? text : `${text.slice(0, most.sentence - 1)}…`;
}
