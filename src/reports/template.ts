import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Liquid } from 'liquidjs';
import type { ChangeEvidence } from '../model/comparison.js';
import type { Place } from '../model/place.js';
import { purposeIds } from '../model/purpose.js';
import type { Verdict } from '../model/verdict.js';
import { citationOf } from './citation.js';
import { codeSpan, escapeMarkdown } from './escape/markdown.js';
import { escapeMarkup } from './escape/markup.js';
import { escapeTerminal } from './escape/terminal.js';
import { inRanges } from './filing/exhibits.js';
import { originText, shortCommit } from './origin.js';
import { purposeNames } from './purpose-names.js';

/** Finds the package's own files by the names in package.json's `imports`, from the sources and from a build alike. */
const { resolve } = createRequire(import.meta.url);

const verdictWords: ReadonlyMap<string, string> = new Map<Verdict, string>([
  ['yes', 'Yes'],
  ['no', 'No'],
  ['review', 'Needs review'],
]);

const escapes = { markup: escapeMarkup, plain: escapeTerminal } as const;

/** What becomes of a value that a template prints: `plain` text can move no cursor, `none` is for templates that escape by filters. */
export type OutputEscape = 'markup' | 'plain' | 'none';

/**
 * Fills a Markdown template. The only place in `reports/` that reads a file: one that ships with the tool.
 * @param name The template's file name.
 * @param view What the template may read.
 * @returns The text, with no more than one empty line in a row and a final line feed.
 * @throws When a template names a filter or a variable that does not exist.
 */
export function fillMarkdown(name: string, view: object): string {
  const parts = {
    limits: readTemplate('limits.liquid'),
    comparison: readTemplate('comparison.liquid'),
    since: readTemplate('since.liquid'),
    changes: readTemplate('changes.markdown.liquid'),
    source: readTemplate('source.markdown.liquid'),
    references: readTemplate('references.markdown.liquid'),
    cite: readTemplate('cite.markdown.liquid'),
  };
  const engine = createEngine({ [name]: readTemplate(name), ...parts }, 'none');
  const text = String(engine.renderFileSync(name, view));
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/**
 * Fills a template for HTML or XML: everything that it prints is escaped, but for what it marks `raw`.
 * @param name The template's file name.
 * @param view What the template may read.
 * @returns The text, with a final line feed.
 */
export function fillMarkup(name: string, view: object): string {
  const parts = {
    style: readTemplate('report.css'),
    icons: readTemplate('label-icons.liquid'),
    changes: readTemplate('changes.html.liquid'),
    source: readTemplate('source.html.liquid'),
    references: readTemplate('references.html.liquid'),
    cite: readTemplate('cite.html.liquid'),
  };
  const engine = createEngine({ [name]: readTemplate(name), ...parts }, 'markup');
  return `${String(engine.renderFileSync(name, view)).trim()}\n`;
}

/** What filling a template may cost: milliseconds, characters and items of lists, and characters of the template. */
export interface TemplateLimits {
  readonly renderLimit: number;
  readonly memoryLimit: number;
  readonly parseLimit: number;
}

/** Our own templates need a thousandth of this for a large app. */
const ownLimits: TemplateLimits = { renderLimit: 20_000, memoryLimit: 200_000_000, parseLimit: 10_000_000 };

/**
 * Makes a template engine. Templates cannot read files: `render` finds the given ones only.
 * @param templates Templates by name.
 * @param escape What becomes of a value that a template prints.
 * @param limits What it may cost.
 */
export function createEngine(
  templates: Readonly<Record<string, string>>,
  escape: OutputEscape,
  limits: TemplateLimits = ownLimits,
): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: { ...templates },
    ...limits,
    ...(escape === 'none' ? {} : { outputEscape: (value: unknown) => escapes[escape](textOf(value)) }),
  });
  engine.registerFilter('md', (text: unknown) => escapeMarkdown(textOf(text)));
  engine.registerFilter('code', (text: unknown) => codeSpan(textOf(text)));
  engine.registerFilter('ranges', (refs: unknown) => (Array.isArray(refs) ? inRanges(refs.map(textOf)) : []));
  engine.registerFilter('place', (place: unknown) => codeSpan(placeText(place)));
  engine.registerFilter('at', placeText);
  engine.registerFilter('origin', (evidence: unknown) => (isEvidence(evidence) ? originText(evidence) : ''));
  engine.registerFilter('commit', (id: unknown) => shortCommit(textOf(id)));
  engine.registerFilter('html', (text: unknown) => escapeMarkup(textOf(text)));
  engine.registerFilter('url', (source: unknown) => citationOf(textOf(source)).url);
  engine.registerFilter('citation', (source: unknown) => citationOf(textOf(source)).text);
  engine.registerFilter('verdict', (verdict: unknown) => verdictWords.get(textOf(verdict)) ?? '');
  engine.registerFilter('purpose', (id: unknown) =>
    purposeIds
      .filter((known) => known === id)
      .map((known) => purposeNames[known].name)
      .join(''),
  );
  return engine;
}

function readTemplate(name: string): string {
  return readFileSync(resolve(`#templates/${name}`), 'utf8');
}

/** A place as `file:line`; nothing for what is no place, which a template of a user's own may pass. */
function placeText(place: unknown): string {
  const { file, line } = (place ?? {}) as Partial<Place>;
  return typeof file === 'string' && typeof line === 'number' ? `${file}:${line}` : '';
}

function isEvidence(value: unknown): value is ChangeEvidence {
  return typeof value === 'object' && value !== null && 'origin' in value && 'status' in value;
}

/** What a template prints is text or a number; an object is a mistake of the template, and shows as nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
