import type { Assessment, Note, UnreadCode } from '../../model/assessment.js';
import type { AcceptanceRemark } from '../../model/acceptance.js';
import type { Problem } from '../../model/problem.js';
import type { Subject } from '../../model/subject.js';
import { isComplete } from '../completeness.js';
import type { Whole } from '../whole.js';
import { escapeTerminal } from '../escape/terminal.js';
import { keptCounts } from '../states.js';
import { severityPaint } from './findings.js';
import { capped, counted, flow, heading, placeText, prose, type Page } from './page.js';
import { shortenPath } from './table.js';

/** Places of a note that fit on its line. */
const mostPlaces = 3;

/** More problems or notes than anyone reads on one terminal. */
const mostProblems = 20;

/** What heads a report: of one app, or of several together. */
type Header = Pick<Assessment, 'tool' | 'project'> & Partial<Pick<Assessment, 'app' | 'scope'>>;

/**
 * What was audited, and with which mParticle SDKs.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function headerSection({ tool, project, app, scope }: Header, page: Page): readonly string[] {
  const platforms = project.platforms.length === 0 ? 'no known platform' : project.platforms.map(escapeTerminal).join(', ');
  const sdks = project.sdks.slice(0, mostProblems).map(({ name, version, place }) => {
    const words = `${escapeTerminal(name)} ${version === null ? '(version unknown)' : escapeTerminal(version)}`;
    return `${words} ${page.chalk.dim(`(${shortenPath(placeText(place), page.width - 15)})`)}`;
  });
  const shown = sdks.length > 0 ? sdks : [page.chalk.yellow('not found in the dependencies')];
  const more = project.sdks.length - sdks.length;
  const name = scope === 'app' || scope === 'target' ? [escapeTerminal(app?.id ?? '')] : [];
  return [
    `${page.chalk.bold(escapeTerminal(tool.name))} ${escapeTerminal(tool.version)}`,
    ...name.flatMap((id) => flow(id, page, 13, '  App        ')),
    ...flow(platforms, page, 13, '  Platforms  '),
    ...shown.flatMap((sdk, index) => flow(sdk, page, 13, index === 0 ? '  mParticle  ' : '')),
    ...(more > 0 ? [page.chalk.dim(`  and ${more} more (see --format json)`)] : []),
  ];
}

/**
 * What was looked at: the apps, the mParticle SDKs, the languages that were read and those that were not.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function scanSection(assessment: Whole, page: Page): readonly string[] {
  const { summary, problems, subjects, readCode, unreadCode, project } = assessment;
  const partly = new Set(problems.filter(({ kind }) => kind === 'partial').map(({ place }) => place.file)).size;
  const timings = Object.entries(summary.timings ?? {}).map(([stage, milliseconds]) => `${stage} ${milliseconds} ms`);
  const read = readCode.map(({ language, files, parsed }) => `${language} (${counted(files, 'file')}, ${parsed} parsed)`);
  const manifests = summary.manifestsRead === 0 ? [] : [counted(summary.manifestsRead, 'manifest file')];
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['Apps', subjects.map(subjectText), 'none'],
    [
      'mParticle',
      [...new Set(project.sdks.map(({ name, version }) => `${name} ${version ?? '(version unknown)'}`))],
      'no mParticle SDK found',
    ],
    ['Read', [...read, ...manifests], 'nothing'],
    ['Not read', unreadCode.map(unreadText), ''],
    ['Partly read', partly === 0 ? [] : [counted(partly, 'file')], ''],
    ['Time', timings.length === 0 ? [] : [timings.join(', ')], ''],
  ];
  return [heading('What was read', page), ...rows.flatMap(([title, items, none]) => rowOf(title, items, none, page))];
}

/** More items than these say nothing more to a reader. */
const mostItems = 8;

function rowOf(title: string, items: readonly string[], none: string, page: Page): readonly string[] {
  if (items.length === 0 && none === '') return [];
  const more = items.length > mostItems ? [`and ${items.length - mostItems} more (see --format json)`] : [];
  const shown = items.length === 0 ? none : [...items.slice(0, mostItems), ...more].join(', ');
  return prose(shown, page, 15, `  ${title.padEnd(13)}`);
}

function subjectText({ name, kind, isApp, place }: Subject): string {
  const what = name === null ? kind : `${name}, ${kind}`;
  return `${what}${isApp ? '' : ' without an app'} (${place.file})`;
}

function unreadText({ language, files, runsIn }: UnreadCode): string {
  return `${language} (${counted(files, 'file')}${runsIn === null ? '' : '; the app can run it'})`;
}

/**
 * What a reader should know and that breaks no rule.
 * @param notes All of them.
 * @param page The page.
 */
export function notesSection(notes: readonly Note[], page: Page): readonly string[] {
  if (notes.length === 0) return [];
  const show = ({ text, places }: Note): readonly string[] => {
    const shown = places.slice(0, mostPlaces).map(({ file, line }) => `${file}:${line}`);
    const more = places.length > mostPlaces ? `, and ${places.length - mostPlaces} more` : '';
    return prose(`${text}${shown.length > 0 ? ` (${shown.join(', ')}${more})` : ''}`, page, 4, '· ');
  };
  return [heading('Remarks', page), ...capped(notes, mostProblems, show, page)];
}

/**
 * What could not be read or understood in full.
 * @param problems All of them, those that make the audit incomplete first.
 * @param page The page.
 */
export function problemsSection(problems: readonly Problem[], page: Page): readonly string[] {
  if (problems.length === 0) return [];
  const show = ({ kind, place, message, remedy }: Problem): readonly string[] => [
    `  ${severityPaint(kind === 'incomplete' ? 'error' : 'note', page)(kind)}  ${placeText(place)}`,
    ...prose(message, page, 4),
    ...prose(remedy, page, 4, '→ '),
  ];
  return [heading('Problems', page, counted(problems.length, 'input')), ...capped(problems, mostProblems, show, page)];
}

/**
 * What accepts findings and needs attention.
 * @param remarks All of them.
 * @param page The page.
 */
export function acceptanceSection(remarks: readonly AcceptanceRemark[], page: Page): readonly string[] {
  if (remarks.length === 0) return [];
  const show = ({ place, message, remedy }: AcceptanceRemark): readonly string[] => [
    `  ${placeText(place)}`,
    ...prose(message, page, 4),
    ...prose(remedy, page, 4, '→ '),
  ];
  return [heading('Accepted findings to review', page), ...capped(remarks, mostProblems, show, page)];
}

/**
 * The whole run in one line.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function summaryLine(assessment: Whole, page: Page): string {
  const { summary, subjects } = assessment;
  const { errors, warnings, notes } = summary;
  const paint = errors > 0 ? page.chalk.red.bold : warnings > 0 ? page.chalk.yellow.bold : page.chalk.green.bold;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note'), ...keptCounts(summary)];
  const caveat = subjects.length === 0 ? 'nothing was audited' : 'the audit is incomplete';
  return paint(counts.join(', ')) + (isComplete(assessment) ? '' : page.chalk.red.bold(`; ${caveat}`));
}
