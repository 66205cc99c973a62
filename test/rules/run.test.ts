import { describe, expect, it } from 'vitest';
import { createFingerprints } from '../../src/rules/fingerprint.js';
import type { Declaration } from '../../src/model/declaration.js';
import { obstaclesIn } from '../../src/rules/att-support.js';
import { usageDescriptionPlaceholder } from '../../src/rules/att/usage-description-placeholder.js';
import { defineRule, type Findable } from '../../src/rules/rule.js';
import { runRules } from '../../src/rules/run.js';
import { at, nothing, unknownUse } from './fixtures.js';

const words = {
  severity: 'error',
  title: 'A',
  rationale: 'B.',
  advice: 'Add C.',
  source: { title: 'D', url: 'https://example.com' },
} as const;

describe('running rules', () => {
  it('sorts findings by file, line and rule, in code units', () => {
    const breach = (file: string, line: number) => ({ place: at(file, line), data: {} });
    const rule = (id: string): ReturnType<typeof defineRule> =>
      defineRule({
        ...words,
        id,
        needs: [],
        check: () => [breach('b', 1), breach('B', 2), breach('B', 1)],
        message: () => 'Broken.',
      });
    const { findings } = runRules([rule('z'), rule('a')], nothing, () => null);
    expect(findings.map((finding) => `${finding.place.file}${String(finding.place.line)}${finding.rule}`)).toEqual([
      'B1a',
      'B1z',
      'B2a',
      'B2z',
      'b1a',
      'b1z',
    ]);
  });

  it('sorts findings of one line by column, and leaves those of one rule at one place as the rule has them', () => {
    const breaches = [3, 1, 2, 2].map((column, index) => ({ place: at('a', 1, column), data: index }));
    const rule = defineRule({ ...words, id: 'a', needs: [], check: () => breaches, message: String });
    expect(runRules([rule], nothing, () => null).findings.map(({ message }) => message)).toEqual(['1', '2', '3', '0']);
  });

  it('knows a finding by the first thing that stands at its place', () => {
    const rule = defineRule({ ...words, id: 'a', needs: [], check: () => [{ place: at('a'), data: 0 }], message: String });
    const printWith = (...symbols: readonly string[]): string | undefined =>
      runRules([rule], { ...nothing, apiUses: symbols.map((symbol) => unknownUse(at('a'), { symbol })) }, () => null).findings[0]
        ?.fingerprint;
    expect(printWith('first', 'second')).toBe(printWith('first'));
    expect(printWith('first', 'second')).not.toBe(printWith('second'));
  });

  it('makes a problem of a rule that throws, and goes on', () => {
    const broken = defineRule({
      ...words,
      id: 'broken',
      needs: [],
      check: () => {
        throw new Error('no luck');
      },
      message: () => '',
    });
    const { problems } = runRules([broken], nothing, () => null);
    expect(problems).toMatchObject([
      { kind: 'incomplete', message: 'The rule broken failed, so the audit does not know whether the app violates it: no luck.' },
    ]);
  });
});

describe('a fingerprint', () => {
  const identity = { rule: 'att/a', file: 'A.swift', enclosing: 'A.f', symbol: 's' };

  it('is the same for the same finding, whatever its line', () => {
    expect(createFingerprints()(identity)).toBe(createFingerprints()(identity));
  });

  it('tells equal findings apart by their order', () => {
    const print = createFingerprints();
    expect(new Set([print(identity), print(identity), print(identity)]).size).toBe(3);
  });
});

/** Targets that count how often they are asked: what looks at everything for each of many places asks for each pair. */
function countingTargets(): { readonly targets: Findable['targets']; readonly asked: () => number } {
  let asked = 0;
  const of = (): string => {
    asked += 1;
    return '';
  };
  return { targets: { roots: [''], of, bundlesOf: () => [], leavesOut: () => null }, asked: () => asked };
}

describe('the work of rules grows with what they look at, not with its square', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => ({ file: 'A.swift', line: index + 1, column: 1 }));

  it('for what is in the way of a status', () => {
    const { targets, asked } = countingTargets();
    const start = { id: 'mparticle.start', platform: 'ios', symbol: 'start' } as const;
    const starts = lines.map((place) => ({ start: { ...start, place } }) as unknown as Findable['starts'][number]);
    const obstacleTo = obstaclesIn({ ...nothing, starts, targets });
    expect(lines.map((place) => obstacleTo({ place, platform: 'ios' })?.kind ?? null)).toEqual(lines.map(() => null));
    expect(asked()).toBeLessThan(3 * lines.length);
  });

  it('for the texts of the prompt', () => {
    const { targets, asked } = countingTargets();
    const declarations = lines.map((place) => {
      const key = 'NSUserTrackingUsageDescription';
      return { kind: 'usage-description', key, text: 'TODO', source: 'info-plist', place } as unknown as Declaration;
    });
    const breaches = usageDescriptionPlaceholder.run({ ...nothing, declarations, targets });
    expect(breaches).toHaveLength(lines.length);
    expect(asked()).toBeLessThan(3 * lines.length);
  });
});
