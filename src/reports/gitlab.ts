import type { Assessments } from '../model/assessment.js';
import { entriesOf, sentenceOf, type Entry } from './ci/entries.js';
import { repositoryPath } from './ci/paths.js';
import { escapeTerminal } from './escape/terminal.js';
import { writeReport } from './json/write.js';
import type { Renderer, RenderOptions } from './report.js';

/**
 * Code Quality of GitLab (GitLab Docs, "Code Quality report format"): an empty list where nothing is found, because a merge request
 * shows nothing without a report to compare with.
 */
export const gitlabReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

function render(assessments: Assessments, options: RenderOptions): string {
  const entries = entriesOf(assessments, options).filter(({ acceptance }) => acceptance === null);
  return writeReport(entries.map((entry) => violationOf(entry, options)));
}

function violationOf(entry: Entry, options: RenderOptions): object {
  const { rule, place, end, hash } = entry;
  return {
    description: escapeTerminal(sentenceOf(entry)),
    check_name: rule,
    fingerprint: hash,
    severity: severityOf(entry),
    location: {
      path: escapeTerminal(repositoryPath(place.file, options)),
      lines: { begin: place.line, end: end.line },
    },
  };
}

const severities = { error: 'critical', warning: 'major', note: 'info' } as const satisfies Record<Entry['severity'], string>;

function severityOf({ kind, severity }: Entry): string {
  return kind === 'problem' && severity === 'error' ? 'blocker' : severities[severity];
}
