import { Chalk } from 'chalk';
import { prose, type Page } from '../reports/terminal/page.js';
import { screenOptions } from './screen.js';
import type { Topic } from './topics.js';

/**
 * Words a topic for the terminal.
 * @param topic The topic.
 * @param page Columns and colours.
 * @returns Text with a final line feed.
 */
export function topicText({ kind, id, title, paragraphs, facts, source }: Topic, page: Page): string {
  const label = Math.max(0, ...facts.map(([name]) => name.length)) + 2;
  const lines = [
    `${page.chalk.bold(id)}  ${page.chalk.dim(kind)}`,
    ...prose(title, page, 0),
    ...paragraphs.flatMap((paragraph) => ['', ...prose(paragraph, page, 0)]),
    ...(facts.length === 0 ? [] : ['']),
    ...facts.flatMap(([name, value]) => prose(value, page, label, name.padEnd(label))),
    ...(source === null ? [] : ['', ...prose(source, page, 8, 'Source  ')]),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The page that standard output is.
 * @param noColorFlag Whether the user forbids colours.
 */
export function screenPage(noColorFlag: boolean): Page {
  const { isTTY: isTty, columns } = process.stdout;
  const { width, color } = screenOptions({ isTty, columns, noColorFlag, env: process.env });
  return { width, chalk: new Chalk({ level: color ? 1 : 0 }) };
}
