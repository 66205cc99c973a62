import type { Assessments } from '../model/assessment.js';
import { groupBy } from '../model/group-by.js';
import { entriesOf, type Entry } from './ci/entries.js';
import { isComplete } from './completeness.js';
import { escapeJson } from './escape/json.js';
import type { Renderer, RenderOptions } from './report.js';
import { wholeOf } from './whole.js';

/** Raised when a key disappears or changes its meaning. */
const compactVersion = 1;

/**
 * What decides how a run ends, for readers who pay for each word, such as coding agents: a rule and its fix once, and a line for
 * each message with the places where it holds. What is not new is counted in the summary.
 */
export const compactJsonReport: Renderer = {
  render: (assessment, options) => render([assessment], options),
  renderAll: render,
};

function render(assessments: Assessments, options: RenderOptions): string {
  const { summary } = wholeOf(assessments);
  const { errors, warnings, notes, accepted, baseline, base } = summary;
  const isWhole = assessments.every((one) => isComplete(one));
  const counts = { errors, warnings, notes, accepted, baseline, base };
  const head = JSON.stringify({ compactVersion, complete: isWhole, summary: counts });
  const entries = entriesOf(assessments, options).filter(({ acceptance }) => acceptance === null);
  const rules = groupsOf(entries, ruleOf).map(([rule, group]) => ruleLines(rule, group));
  return escapeJson(`${head.slice(0, -1)},"rules":[${rules.map((text) => `\n${text}`).join(',')}]}\n`);
}

/** What findings of a rule have in common; `fails` is left out where the run does not fail for them. */
function ruleOf({ rule, severity, fails, advice }: Entry): object {
  return { rule, severity, ...(fails ? { fails } : {}), fix: advice };
}

function messageOf({ app, message }: Entry): object {
  return { ...(app === null ? {} : { app }), message };
}

function ruleLines(rule: string, entries: readonly Entry[]): string {
  const lines = groupsOf(entries, messageOf).map(([message, alike]) => {
    const places = alike.map(({ place }) => `${place.file}:${String(place.line)}`);
    return `\n${message.slice(0, -1)},"at":${JSON.stringify(places)}}`;
  });
  return `${rule.slice(0, -1)},"findings":[${lines.join(',')}]}`;
}

/** Entries by what is the same of them, as JSON, in the order of the first of each. */
function groupsOf(entries: readonly Entry[], keyOf: (entry: Entry) => object): readonly (readonly [string, readonly Entry[]])[] {
  return [...groupBy(entries, (entry) => JSON.stringify(keyOf(entry)))];
}
