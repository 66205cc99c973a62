import { describe, expect, it } from 'vitest';
import { templateReport } from '../../src/reports/own-template.js';
import { assessment } from '../support/assessment.js';

const options = { scope: 'export', width: 80, color: false, quiet: false } as const;
const fill = (file: string, text: string, tool = assessment.tool): string =>
  templateReport({ file, text }).render({ ...assessment, tool }, options);

describe("a user's own template", () => {
  const hostile = { ...assessment.tool, name: '\u001b[31m<b>' };

  it('shows control characters and does not print them', () => {
    expect(fill('ours.txt', '{{ tool.name }}', hostile)).toBe('\\u{1b}[31m<b>');
  });

  it('escapes markup where its name says that it is markup', () => {
    expect(fill('ours.html.liquid', '{{ tool.name }}', hostile)).toBe('\\u{1b}[31m&#60;b&#62;');
  });

  it.each([
    '{{ "constructor" | verdict }}',
    '{{ nil | at }}',
    '{{ tool | place }}',
    '{{ tool | origin }}',
    '{{ dataTypes | md }}',
  ])('prints nothing of what a filter is not for: %s', (text) => {
    expect(fill('ours.md', text)).toBe('');
  });

  it('that is wrong is named with its line', () => {
    expect(() => fill('ours.md', 'a\n{{ tool.nmae }}')).toThrow('The template ours.md has an error on line 2');
  });

  it.each([
    ['a loop over a hundred million numbers', '{% for i in (1..100000000) %}{% endfor %}'],
    ['loops in loops', '{% for i in (1..100000) %}{% for j in (1..100000) %}{{ i }}{% endfor %}{% endfor %}'],
  ])('ends with a message for %s', (_, text) => {
    expect(() => fill('ours.md', text)).toThrow('The template ours.md has an error on line 1');
  });
});
