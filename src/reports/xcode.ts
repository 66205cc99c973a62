import type { Assessments } from '../model/assessment.js';
import { entriesOf, sentenceOf, type Entry } from './ci/entries.js';
import { absolutePath } from './ci/paths.js';
import { escapeTerminal } from './escape/terminal.js';
import type { Renderer, RenderOptions } from './report.js';

/** Lines that Xcode shows at the code, from a build phase: `/path/to/file:line:column: error: message`. */
export const xcodeReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

function render(assessments: Assessments, options: RenderOptions): string {
  const entries = entriesOf(assessments, options).filter(({ acceptance }) => acceptance === null);
  return entries.map((entry) => `${escapeTerminal(lineOf(entry, options))}\n`).join('');
}

function lineOf(entry: Entry, options: RenderOptions): string {
  const { place, severity, rule } = entry;
  return `${absolutePath(place.file, options)}:${String(place.line)}:${String(place.column)}: ${severity}: ${sentenceOf(entry)} [${rule}]`;
}
