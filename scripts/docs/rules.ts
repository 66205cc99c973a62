import { fenceOf, readRuleExamples, type ExampleFile } from '../../src/commands/explain/rule-examples.js';
import type { RuleMetadata } from '../../src/model/finding.js';
import { rules } from '../../src/decide/rules/index.js';
import type { Page } from './page.js';

/** One rule's page. */
function pageOf({ id, severity, title, rationale, advice, source }: RuleMetadata): string {
  return `# ${id}

${title}. Severity: **${severity}**.${severity === 'note' ? '' : ' Where the rule cannot decide, it asks, with a lower severity.'}

## Why

${rationale}

## Fix

${advice}

${examplesOf(id)}## Source

[${source.title}](${source.url})
`;
}

/** The examples of a rule, one section a language or file format. */
function examplesOf(id: string): string {
  const sections = readRuleExamples(id).map(
    ({ title, wrong, right }) => `### ${title}\n\nIncorrect:\n\n${filesOf(wrong)}Correct:\n\n${filesOf(right)}`,
  );
  return sections.length === 0 ? '' : `## Examples\n\n${sections.join('')}`;
}

function filesOf(files: readonly ExampleFile[]): string {
  return files.map(({ path, text }) => `\`${path}\`\n\n\`\`\`${fenceOf(path)}\n${text.trimEnd()}\n\`\`\`\n\n`).join('');
}

/** The table of all rules. */
function indexOf(all: readonly RuleMetadata[]): string {
  const rows = all.map(({ id, severity, title }) => `| [${id}](${id}.md) | ${severity} | ${title} |`);
  return `# Rules

Generated from the rules by \`npm run docs\`.

| Rule | Severity | Violation |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** A page for each rule, and the table of them all. */
export function rulePages(): readonly Page[] {
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...sorted.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: pageOf(rule) })),
    { path: 'docs/rules/README.md', text: indexOf(sorted) },
  ];
}
