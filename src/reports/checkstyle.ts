import type { Assessments } from '../model/assessment.js';
import { groupBy } from '../model/group-by.js';
import { entriesOf, sentenceOf, type Entry } from './ci/entries.js';
import { repositoryPath } from './ci/paths.js';
import { escapeMarkup } from './escape/markup.js';
import type { Renderer, RenderOptions } from './report.js';

/** The XML of Checkstyle (checkstyle/checkstyle `XMLLogger.java`), which Jenkins, reviewdog and Danger read. */
export const checkstyleReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

const severities = { error: 'error', warning: 'warning', note: 'info' } as const satisfies Record<Entry['severity'], string>;

function render(assessments: Assessments, options: RenderOptions): string {
  const entries = entriesOf(assessments, options).filter(({ acceptance }) => acceptance === null);
  const files = [...groupBy(entries, ({ place }) => place.file).values()];
  const lines = files.flatMap((inFile) => [
    `  <file name="${escapeMarkup(repositoryPath(inFile[0].place.file, options))}">`,
    ...inFile.map(errorOf),
    '  </file>',
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...lines, '</checkstyle>', ''].join('\n');
}

function errorOf(entry: Entry): string {
  const { place, severity, rule } = entry;
  const position = `line="${String(place.line)}" column="${String(place.column)}"`;
  return `    <error ${position} severity="${severities[severity]}" message="${escapeMarkup(sentenceOf(entry))}" source="app-privacy.${escapeMarkup(rule)}"/>`;
}
