import type { Assessment, Note } from '../../model/assessment.js';
import type { Problem } from '../../model/problem.js';
import { isComplete } from '../completeness.js';
import { escapeTerminal } from '../escape/terminal.js';
import { severityPaint } from './findings.js';
import { capped, counted, flow, heading, placeText, prose, type Page } from './page.js';
import { shortenPath } from './table.js';

/** Places of a note that fit on its line. */
const mostPlaces = 3;

/** More problems or notes than anyone reads on one terminal. */
const mostProblems = 20;

/**
 * What was audited, and with which mParticle SDKs.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function headerSection({ tool, project }: Assessment, page: Page): readonly string[] {
  const platforms = project.platforms.length === 0 ? 'no known platform' : project.platforms.map(escapeTerminal).join(', ');
  const sdks = project.sdks.slice(0, mostProblems).map(({ name, version, place }) => {
    const words = `${escapeTerminal(name)} ${version === null ? '(version unknown)' : escapeTerminal(version)}`;
    return `${words} ${page.chalk.dim(`(${shortenPath(placeText(place), page.width - 15)})`)}`;
  });
  const shown = sdks.length > 0 ? sdks : [page.chalk.yellow('not among the dependencies')];
  const more = project.sdks.length - sdks.length;
  return [
    `${page.chalk.bold(escapeTerminal(tool.name))} ${escapeTerminal(tool.version)}`,
    ...flow(platforms, page, 13, '  Platforms  '),
    ...shown.flatMap((sdk, index) => flow(sdk, page, 13, index === 0 ? '  mParticle  ' : '')),
    ...(more > 0 ? [page.chalk.dim(`  and ${more} more (see --format json)`)] : []),
  ];
}

/**
 * What was read.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function scanSection({ summary, problems, unreadCode }: Assessment, page: Page): readonly string[] {
  const partly = new Set(problems.filter(({ kind }) => kind === 'partial').map(({ place }) => place.file)).size;
  const parsed =
    summary.filesParsed === 0 ? 'none parsed, since none can matter' : `${summary.filesParsed} parsed because they can matter`;
  const text = `${counted(summary.filesScanned, 'file')} read: ${parsed}${partly > 0 ? ` (${partly} of them partly)` : ''}, ${counted(summary.manifestsRead, 'manifest')}.`;
  const timings = Object.entries(summary.timings ?? {}).map(([stage, milliseconds]) => `${stage} ${milliseconds} ms`);
  return [
    heading('What was looked at', page),
    ...prose(text, page, 2),
    ...unreadCode.flatMap(({ language, files }) =>
      prose(`Not read: ${counted(files, 'file')} in ${language}, a language that the audit does not read.`, page, 2),
    ),
    ...(timings.length > 0 ? prose(timings.join(', '), page, 2) : []),
  ];
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
  return [heading('Notes', page), ...capped(notes, mostProblems, show, page)];
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
 * The whole run in one line.
 * @param assessment What the audit found.
 * @param page The page.
 */
export function summaryLine(assessment: Assessment, page: Page): string {
  const { summary } = assessment;
  const { errors, warnings, notes, suppressed } = summary;
  const paint = errors > 0 ? page.chalk.red.bold : warnings > 0 ? page.chalk.yellow.bold : page.chalk.green.bold;
  const counts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(notes, 'note'),
    ...(suppressed > 0 ? [`${suppressed} accepted`] : []),
  ];
  const caveat = summary.filesScanned === 0 ? 'nothing was scanned' : 'the audit is incomplete';
  return paint(counts.join(', ')) + (isComplete(assessment) ? '' : page.chalk.red.bold(`; ${caveat}`));
}
