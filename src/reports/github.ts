import type { Assessments } from '../model/assessment.js';
import type { Severity } from '../model/finding.js';
import { entriesOf, type Entry } from './ci/entries.js';
import { repositoryPath } from './ci/paths.js';
import { escapeTerminal } from './escape/terminal.js';
import type { Renderer, RenderOptions } from './report.js';

/**
 * Annotations on a pull request, as workflow commands (GitHub Docs, "Workflow commands for GitHub Actions"). A step shows ten of
 * each level and drops the others in silence (actions/toolkit#734), so the worst come first, and the last one counts the rest.
 */
export const githubReport: Renderer = {
  isCommands: true,
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

/** Annotations of one level that a step shows. */
const most = 10;

const levels = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>;

function render(assessments: Assessments, options: RenderOptions): string {
  const entries = entriesOf(assessments, options).filter(({ acceptance }) => acceptance === null);
  const severities: readonly Severity[] = ['error', 'warning', 'note'];
  const lines = severities.flatMap((severity) =>
    annotationsOf(
      entries.filter((entry) => entry.severity === severity),
      severity,
      options,
    ),
  );
  return lines.map((line) => `${line}\n`).join('');
}

function annotationsOf(entries: readonly Entry[], severity: Severity, options: RenderOptions): readonly string[] {
  const shown = entries.slice(0, entries.length > most ? most - 1 : most).map((entry) => annotationOf(entry, options));
  const rest = entries.length - shown.length;
  if (rest === 0) return shown;
  const text = `${String(rest)} more of this severity are not shown here because GitHub limits annotations. The log and the job summary list them.`;
  return [...shown, `::${levels[severity]} title=app-privacy::${data(text)}`];
}

function annotationOf({ rule, severity, message, advice, place, end, app }: Entry, options: RenderOptions): string {
  const properties = {
    file: repositoryPath(place.file, options),
    line: String(place.line),
    endLine: String(end.line),
    col: String(place.column),
    endColumn: String(end.column),
    title: app === null ? rule : `${rule} (${app})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${levels[severity]} ${list.join(',')}::${data(`${message} ${advice}`)}`;
}

/**
 * As `escapeData` of actions/toolkit `command.ts`; what a terminal would obey is gone before, and so is the older form of commands
 * (actions/runner `ActionCommand.cs`, Azure Pipelines), which is one anywhere in a line.
 */
function data(text: string): string {
  const line = escapeTerminal(text).replace(/##(?=\[|vso\[)/g, '# #');
  return line.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` of actions/toolkit `command.ts`. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
