import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Liquid } from 'liquidjs';
import type { Place } from '../model/place.js';
import { purposeIds } from '../model/purpose.js';
import type { Verdict } from '../model/verdict.js';
import { codeSpan, escapeMarkdown } from './escape/markdown.js';
import { purposeNames } from './purpose-names.js';

/** Finds the package's own files by the names in package.json's `imports`, from the sources and from a build alike. */
const { resolve } = createRequire(import.meta.url);

const verdictWords: Readonly<Record<Verdict, string>> = { yes: 'Yes', no: 'No', review: 'Review' };

/**
 * Fills a Markdown template. The only place in `reports/` that reads a file: one that ships with the tool.
 * @param name The template's file name.
 * @param view What the template may read.
 * @returns The text, with no more than one empty line in a row and a final line feed.
 * @throws When a template names a filter or a variable that does not exist.
 */
export function fillMarkdown(name: string, view: object): string {
  const templates: Readonly<Record<string, string>> = { [name]: read(name), limits: read('limits.liquid') };
  const engine = new Liquid({ strictFilters: true, strictVariables: true, lenientIf: true, ownPropertyOnly: true, templates });
  engine.registerFilter('md', (text: unknown) => escapeMarkdown(String(text)));
  engine.registerFilter('code', (text: unknown) => codeSpan(String(text)));
  engine.registerFilter('place', ({ file, line }: Place) => codeSpan(`${file}:${line}`));
  engine.registerFilter('verdict', (verdict: Verdict) => verdictWords[verdict]);
  engine.registerFilter('purpose', (id: unknown) =>
    purposeIds
      .filter((known) => known === id)
      .map((known) => purposeNames[known].name)
      .join(''),
  );
  const text = String(engine.renderFileSync(name, view));
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function read(name: string): string {
  return readFileSync(resolve(`#templates/${name}`), 'utf8');
}
