import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/decide/rules/index.js';

const root = join(import.meta.dirname, '../../../src/decide/rules');
const cases = join(import.meta.dirname, '../../cases');

/** A rule's file lies in the folder of its area; what lies beside the folders is shared. */
const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(root, name))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${name}/${file.slice(0, -3)}`),
  )
  .sort();

const sentence = /^(?:[A-Z]|mParticle|iOS).*\.$/s;

describe('every rule', () => {
  it('is registered under the id that its path says', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says what, why and what to do in sentences', (_, rule) => {
    expect(rule.title).toMatch(/^(?:[A-Z]|mParticle).*[^.]$/);
    expect(rule.rationale).toMatch(sentence);
    expect(rule.advice).toMatch(/^(Add|Call|Change|Pass|Read|Remove|Run|Set|Update|Upgrade|Use|Write) .*\.$/s);
    expect(rule.source.url).toMatch(/^https:\/\//);
  });

  it.each(files)('%s has breaking, holding and look-alike cases', (id) => {
    const names = readdirSync(join(cases, id)).join(' ');
    expect(names).toMatch(/-breaking/);
    expect(names).toMatch(/-holding/);
    expect(names).toMatch(/-look-alike|-wrong-branch/);
  });
});
