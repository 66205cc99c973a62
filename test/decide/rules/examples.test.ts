import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuleExamples } from '../../../src/commands/explain/rule-examples.js';
import { rules } from '../../../src/decide/rules/index.js';
import { auditFolder } from '../../support/marked-project.js';

/** `examples/rules/<area>/<rule>/<language or file>/{wrong,right,app}`: `explain` and docs/rules print wrong and right. */
const root = join(import.meta.dirname, '../../../examples/rules');

/** A rule that code can violate shows how in each of these; a language that is added adds its folders. */
const codeLanguages = ['JavaScript', 'Objective-C', 'Swift'];

/** What no code of a language can do. */
const impossible: Readonly<Record<string, readonly string[]>> = {
  // The APIs are Apple's own; what React Native uses of them stands in its own privacy manifest.
  'manifest/api-reason-missing': ['JavaScript'],
  // Only scripts import names one by one.
  'mparticle/unknown-name': ['Objective-C', 'Swift'],
  // What servers send is shown in languages of servers.
  's2s/att-status-invalid': ['Objective-C', 'Swift'],
  's2s/att-status-missing': ['Objective-C', 'Swift'],
  's2s/att-timestamp-invalid': ['Objective-C', 'Swift'],
  // No wrapper has removed an API yet.
  'mparticle/removed-api': ['JavaScript'],
};

/** Rules that the wrong example of a rule cannot but violate too. */
const implied: Readonly<Record<string, readonly string[]>> = {
  // Who never gives a status gives none at start.
  'att/integration-requires-status': ['att/status-missing-at-start'],
};

const examples = rules.flatMap(({ id }) => readRuleExamples(id).map((example) => ({ ...example, rule: id })));

describe('the examples of rules', () => {
  it.each(rules.map(({ id }) => id))('%s has some: add examples/rules/<rule>/<language or file>/{wrong,right}', (id) => {
    expect(readRuleExamples(id)).not.toEqual([]);
  });

  it('belong to a rule that exists', () => {
    const folders = readdirSync(root)
      .filter((area) => area !== 'app')
      .flatMap((area) => readdirSync(join(root, area)).map((name) => `${area}/${name}`));
    expect(folders.filter((folder) => !rules.some(({ id }) => id === folder))).toEqual([]);
  });

  it.each(rules.map(({ id }) => id))('%s shows every language, where it shows code', (id) => {
    const titles = readRuleExamples(id)
      .map(({ title }) => title)
      .filter((title) => codeLanguages.includes(title));
    const possible = codeLanguages.filter((language) => !(impossible[id] ?? []).includes(language));
    expect(titles.length === 0 ? [] : possible.filter((language) => !titles.includes(language))).toEqual([]);
  });

  it.each(examples)('$rule in $title differs between wrong and right', ({ wrong, right }) => {
    expect(wrong).not.toEqual([]);
    expect(right).not.toEqual([]);
    expect(right).not.toEqual(wrong);
  });

  it.each(examples)('$rule in $title: the wrong one gives that finding', async ({ rule, title }) => {
    const { found, problems } = await auditExample(rule, title, 'wrong');
    expect(found).toEqual([rule, ...(implied[rule] ?? [])].sort());
    expect(problems).toEqual([]);
  });

  it.each(examples)('$rule in $title: the right one gives none', async ({ rule, title }) => {
    const { found, problems } = await auditExample(rule, title, 'right');
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/** Audits an example in the app that it belongs to: what all examples share, and what it brings itself. */
async function auditExample(
  rule: string,
  title: string,
  part: 'wrong' | 'right',
): Promise<{ readonly found: readonly string[]; readonly problems: readonly unknown[] }> {
  const copy = mkdtempSync(join(tmpdir(), 'app-privacy-example-'));
  try {
    const folders = [join(root, 'app'), ...['app', part].map((name) => join(root, rule, title, name))];
    for (const folder of folders.filter(existsSync)) cpSync(folder, copy, { recursive: true });
    const { findings, problems } = await auditFolder(copy);
    return { found: [...new Set(findings.map((finding) => finding.rule))].sort(), problems };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
