import { parse } from '@babel/parser';
import glob from 'fast-glob';
import { readFileSync } from 'node:fs';

/** One stretch of text that a reader can see, with the line (counted from 1) on which it begins. */
export interface PrintedText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every text of the program, its templates, its catalogs and its documentation that a reader can see. */
export function printedTexts(): PrintedText[] {
  return [
    ...glob.sync('src/**/*.ts').flatMap((file) => literals(file, readFileSync(file, 'utf8'))),
    ...glob.sync('src/**/*.json').flatMap((file) => sentences(file, readFileSync(file, 'utf8'))),
    ...glob.sync('templates/*.liquid').flatMap((file) => templateLines(file, readFileSync(file, 'utf8'))),
    ...[...glob.sync('docs/**/*.md'), 'README.md', 'CHANGELOG.md']
      .filter((file) => file !== 'docs/wording.md')
      .flatMap((file) => proseLines(file, readFileSync(file, 'utf8'))),
  ].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

/** String and template literals of a program, without module names, types and comments. */
export function literals(file: string, source: string): PrintedText[] {
  const texts: PrintedText[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    if (!isNode(value) || /^(?:Import|TS(?!As|NonNull|Satisfies)|ExportAll)/.test(value.type)) return;
    const text = literalText(value);
    if (text !== null) texts.push({ file, line: value.loc.start.line, text });
    for (const [key, child] of Object.entries(value)) if (!/omments$|^loc$|^errors$/.test(key)) visit(child);
  };
  visit(parse(source, { sourceType: 'module', plugins: ['typescript'] }).program);
  return texts;
}

interface SyntaxNode {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly value?: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'loc' in value;
}

function literalText({ type, value }: SyntaxNode): string | null {
  if (type === 'StringLiteral' && typeof value === 'string') return isId(value) ? null : value;
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null || !('cooked' in value)) return null;
  return typeof value.cooked === 'string' ? value.cooked : null;
}

/** A single word is an id or a key. */
function isId(text: string): boolean {
  return !/\s/.test(text);
}

/** Values of a catalog that are sentences or phrases, not ids; facts' sources are others' words. */
export function sentences(file: string, source: string): PrintedText[] {
  return source.split('\n').flatMap((text, index) => {
    const values = [...text.matchAll(/(?:"(?<key>[^"\\]*)":\s*)?"(?<value>(?:[^"\\]|\\.)*)"(?!\s*:)/g)]
      .filter(({ groups }) => !/^(?:source|pattern)$/.test(groups?.['key'] ?? ''))
      .map(({ groups }) => groups?.['value'] ?? '')
      .filter((value) => /[a-z] [a-z]/.test(value));
    return values.map((value) => ({ file, line: index + 1, text: value }));
  });
}

/** Lines of a template: of Liquid's tags and outputs only the texts in quotes, and no comment, style or tag of HTML. */
export function templateLines(file: string, source: string): PrintedText[] {
  const blanked = source
    .replace(/\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}|<style[\s\S]*?<\/style>/g, blank)
    .replace(/\{[%{][\s\S]*?[%}]\}/g, (tag) => tag.replace(/("[^"]*"|'[^']*')|[^\n]/g, (_, quoted?: string) => quoted ?? ' '));
  return lines(file, blanked);
}

/** Lines of a Markdown file without code: neither blocks nor spans. */
export function proseLines(file: string, source: string): PrintedText[] {
  return lines(file, source.replace(/^ *```[\s\S]*?^ *```|`[^`\n]+`|\]\([^)\n]*\)/gm, blank));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function lines(file: string, text: string): PrintedText[] {
  return text.split('\n').map((line, index) => ({ file, line: index + 1, text: line }));
}
