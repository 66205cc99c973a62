import type { Assessments } from '../model/assessment.js';
import type { Excerpt, RelatedPlace } from '../model/finding.js';
import type { Place, Position } from '../model/place.js';
import { entriesOf, sentenceOf, type Entry } from './ci/entries.js';
import { repositoryPath } from './ci/paths.js';
import { escapeJson } from './escape/json.js';
import { escapeTerminal } from './escape/terminal.js';
import type { Renderer, RenderOptions } from './report.js';

/** Reviewdog Diagnostic Format (reviewdog/reviewdog `proto/rdf/reviewdog.proto`): one `Diagnostic` a line, columns in bytes. */
export const rdjsonlReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

const severities = { error: 'ERROR', warning: 'WARNING', note: 'INFO' } as const satisfies Record<Entry['severity'], string>;

function render(assessments: Assessments, options: RenderOptions): string {
  const pages = new Map(assessments[0].rules.map(({ id, source }) => [id, source.url]));
  const entries = entriesOf(assessments, options).filter(({ acceptance }) => acceptance === null);
  return entries.map((entry) => `${escapeJson(JSON.stringify(diagnosticOf(entry, pages.get(entry.rule), options)))}\n`).join('');
}

function diagnosticOf(entry: Entry, url: string | undefined, options: RenderOptions): object {
  const { rule, severity, place, end, excerpt, related } = entry;
  return {
    message: escapeTerminal(sentenceOf(entry)),
    location: locationOf(place, end, excerpt, options),
    severity: severities[severity],
    source: { name: 'app-privacy' },
    code: { value: rule, ...(url === undefined ? {} : { url }) },
    ...(related.length === 0 ? {} : { related_locations: related.map((other) => relatedOf(other, options)) }),
  };
}

function relatedOf({ place, end, message }: RelatedPlace, options: RenderOptions): object {
  return { message: escapeTerminal(message), location: locationOf(place, end, null, options) };
}

function locationOf(place: Place, end: Position, excerpt: Excerpt | null, options: RenderOptions): object {
  const isOneLine = end.line === place.line;
  return {
    path: repositoryPath(place.file, options),
    range: {
      start: { line: place.line, column: byteColumn(place.column, place, excerpt) },
      end: { line: end.line, column: isOneLine ? byteColumn(end.column, place, excerpt) : end.column },
    },
  };
}

/** Counts bytes in UTF-8 where the line is known; before the excerpt there is only indentation. */
function byteColumn(column: number, place: Place, excerpt: Excerpt | null): number {
  if (excerpt === null) return column;
  const units = column - place.column + excerpt.column - 1;
  const before = excerpt.text.slice(0, Math.max(0, units));
  return column - before.length + Buffer.byteLength(before);
}
