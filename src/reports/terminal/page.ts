import type { ChalkInstance } from 'chalk';
import type { Place } from '../../model/place.js';
import { escapeTerminal } from '../escape/terminal.js';

/** What every section writes on: how wide the page is, and its colours. */
export interface Page {
  readonly width: number;
  readonly chalk: ChalkInstance;
}

/** Narrower pages show lists instead of tables. */
export const narrowestTable = 60;

/** Wider prose is hard to read. */
const widestProse = 110;

/**
 * Writes a place as editors and terminals link it.
 * @param place Where.
 * @returns `file:line`, escaped.
 */
export function placeText({ file, line }: Place): string {
  return `${escapeTerminal(file)}:${line}`;
}

/**
 * Counts things.
 * @param count How many.
 * @param noun The singular.
 * @param plural The plural where it is not the singular and an s.
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * Breaks prose into lines, at spaces where there are any.
 * @param text Plain text; it is escaped here.
 * @param page The page.
 * @param indent Columns before every line.
 * @param first What stands at the end of the first line's indent: a bullet.
 */
export function prose(text: string, page: Pick<Page, 'width'>, indent: number, first = ''): readonly string[] {
  return flow(escapeTerminal(text), page, indent, first);
}

/**
 * Breaks text that may be coloured into lines; a colour takes no columns.
 * @param text Escaped text.
 * @param page The page.
 * @param indent Columns before every line.
 * @param first What stands at the end of the first line's indent.
 */
export function flow(text: string, page: Pick<Page, 'width'>, indent: number, first = ''): readonly string[] {
  const width = Math.max(20, Math.min(page.width, widestProse) - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((long) => pieces(long, width))) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((content, index) => (index === 0 ? first.padStart(indent) : ' '.repeat(indent)) + content);
}

/**
 * Counts the columns of text that may be coloured.
 * @param text Escaped text.
 */
function columnsOf(text: string): number {
  // Colours are escape sequences, and the only ones in escaped text.
  return text.replace(/\u001b\[\d+m/g, '').length;
}

/**
 * Caps a list, and says that it did.
 * @param items All of them.
 * @param limit How many are shown.
 * @param show The lines of one.
 * @param page The page.
 */
export function capped<Item>(
  items: readonly Item[],
  limit: number,
  show: (item: Item) => readonly string[],
  page: Page,
): readonly string[] {
  const lines = items.slice(0, limit).flatMap(show);
  const rest = items.length - limit;
  return rest > 0 ? [...lines, page.chalk.dim(`  and ${rest} more (see --format json)`)] : lines;
}

/**
 * A section's heading.
 * @param title What it is about.
 * @param page The page.
 * @param aside What stands beside it, dimmed.
 */
export function heading(title: string, page: Page, aside = ''): string {
  return page.chalk.bold(title) + (aside === '' ? '' : page.chalk.dim(`  ${aside}`));
}

/**
 * Cuts a word that is longer than a line, so that it is never pushed over the edge.
 * @param word Escaped; a coloured one is left as it is.
 * @param width Columns of a line.
 */
export function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width || word.includes('\u001b')) return [word];
  return Array.from({ length: Math.ceil(word.length / width) }, (_, index) => word.slice(index * width, (index + 1) * width));
}
