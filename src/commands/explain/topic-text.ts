import { Chalk } from 'chalk';
import { escapeTerminal } from '../../reports/escape/terminal.js';
import { prose, type Page } from '../../reports/terminal/page.js';
import { screenOptions } from '../screen.js';
import type { ExampleFile, RuleExample } from './rule-examples.js';
import type { Topic } from './topic.js';

/**
 * Words a topic for the terminal.
 * @param topic The topic.
 * @param examples How to violate it, and how to keep to it; none where it is no rule.
 * @param page Columns and colours.
 * @returns Text with a final line feed.
 */
export function topicText(topic: Topic, examples: readonly RuleExample[], page: Page): string {
  const { kind, id, title, paragraphs, facts, see, source } = topic;
  const label = Math.max(0, ...facts.map(([name]) => name.length)) + 2;
  const lines = [
    `${page.chalk.bold(id)}  ${page.chalk.dim(kind)}`,
    ...prose(title, page, 0),
    ...paragraphs.flatMap((paragraph) => ['', ...prose(paragraph, page, 0)]),
    ...(facts.length === 0 ? [] : ['']),
    ...facts.flatMap(([name, value]) => prose(value, page, label, name.padEnd(label))),
    ...examples.flatMap((example) => exampleLines(example, page)),
    ...(see.length === 0 ? [] : ['', ...prose(see.join(', '), page, 10, 'See also  ')]),
    ...(source === null ? [] : ['', ...prose(source, page, 8, 'Source  ')]),
  ];
  return `${lines.join('\n')}\n`;
}

function exampleLines({ title, wrong, right }: RuleExample, page: Page): readonly string[] {
  const files = (part: string, all: readonly ExampleFile[]): readonly string[] =>
    all.flatMap(({ path, text }) => ['', `  ${page.chalk.bold(part)}  ${page.chalk.dim(path)}`, '', ...codeLines(text)]);
  return ['', page.chalk.bold(title), ...files('Wrong', wrong), ...files('Right', right)];
}

/** Code keeps its lines, whatever the width, and can be copied. */
function codeLines(text: string): readonly string[] {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : `    ${escapeTerminal(line)}`));
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
