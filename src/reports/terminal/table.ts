import Table from 'cli-table3';
import { flow, narrowestTable, pieces, type Page } from './page.js';

/** A column: its title, and its width, null for a share of what is left. */
export interface Column {
  readonly title: string;
  readonly width: number | null;
}

/** Wider tables make the eye lose its row. */
const widestTable = 160;

/** A longer cell is cut: wrapping costs time in proportion to its square, and nobody reads it. */
const longestCell = 500;

/** Indent of a table, and of the list that takes its place. */
const indent = '  ';

const lines = {
  ...{
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
  },
  ...{ left: '', 'left-mid': '', mid: '─', 'mid-mid': '─', right: '', 'right-mid': '', middle: ' ' },
};

/**
 * Lays rows out as a table, or as a list where the page is too narrow.
 * @param columns The columns; the first one names the row.
 * @param rows Cells, escaped, with or without colour.
 * @param page The page.
 */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], page: Page): readonly string[] {
  return page.width < narrowestTable ? listLines(columns, rows, page) : gridLines(columns, rows, page);
}

function gridLines(columns: readonly Column[], rows: readonly (readonly string[])[], page: Page): readonly string[] {
  const widths = columnWidths(columns, page);
  const table = new Table({
    head: columns.map(({ title }) => page.chalk.dim(title)),
    colWidths: [...widths],
    chars: lines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  table.push(...rows.map((row) => row.map((cell, index) => cutWords(cell, (widths[index] ?? 0) - 1))));
  return table
    .toString()
    .split('\n')
    .map((line) => indent + line.trimEnd())
    .filter((line) => line.trim() !== '');
}

/** The table would drop the end of a word that is wider than its column. */
function cutWords(whole: string, width: number): string {
  const cell = whole.length > longestCell ? shortened(whole) : whole;
  const cut = (line: string): string =>
    line
      .split(' ')
      .map((word) => pieces(word, width).join('\n'))
      .join(' ');
  return cell.split('\n').map(cut).join('\n');
}

/** A cell that is cut keeps no half of a colour's escape, and no colour open. */
function shortened(cell: string): string {
  const start = cell.slice(0, longestCell).replace(/\u001b[^m]*$/, '');
  return `${start}…${start.includes('\u001b') ? '\u001b[0m' : ''}`;
}

/**
 * Divides the page among columns.
 * @param columns The columns.
 * @param page The page.
 * @returns Their widths, each with the column of space that ends it.
 */
export function columnWidths(columns: readonly Column[], page: Page): readonly number[] {
  const width = Math.min(page.width, widestTable) - indent.length;
  const shared = columns.filter((column) => column.width === null).length;
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const share = Math.floor((width - fixed - (columns.length - 1)) / Math.max(1, shared));
  return columns.map((column) => column.width ?? Math.max(12, share));
}

/** The short cells share a line, so that a row is read at a glance. */
function listLines(columns: readonly Column[], rows: readonly (readonly string[])[], page: Page): readonly string[] {
  const labelled = (cells: readonly string[], isShort: boolean): readonly string[] =>
    columns.flatMap(({ title, width }, index) => {
      const cell = cells[index] ?? '';
      return index === 0 || cell === '' || (width !== null) !== isShort ? [] : [`${page.chalk.dim(title.toLowerCase())} ${cell}`];
    });
  return rows.flatMap((row) => [
    ...flow(row[0] ?? '', page, indent.length).map((line) => page.chalk.bold(line)),
    ...[labelled(row, true).join(', '), ...labelled(row, false)]
      .filter((line) => line !== '')
      .flatMap((line) => flow(line, page, 2 * indent.length)),
  ]);
}

/**
 * Shortens a path from its front, so that the file's name and line stay.
 * @param text Plain text.
 * @param width Columns.
 */
export function shortenPath(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(text.length - Math.max(1, width - 1))}`;
}
