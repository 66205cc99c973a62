import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/model/declaration.js';
import type { Place } from '../../../src/model/place.js';
import { obstaclesIn } from '../../../src/decide/rules/att-support.js';
import { usageDescriptionPlaceholder } from '../../../src/decide/rules/att/usage-description-placeholder.js';
import { defineRule, type Findable } from '../../../src/decide/rules/rule.js';
import { runRules } from '../../../src/decide/rules/run.js';
import { at, nothing } from './fixtures.js';

const words = {
  severity: 'error',
  title: 'A',
  rationale: 'B.',
  advice: 'Add C.',
  source: { title: 'D', url: 'https://example.com' },
} as const;

const subject = { kind: 'integration', id: 'a' } as const;
const lines = { excerptOf: () => null, endOf: ({ line, column }: Place) => ({ line, column: column + 1 }) };
const around = { app: null, ownerOf: () => ({ app: null, target: null }), lines, codeAt: () => null };

describe('running rules', () => {
  it('sorts findings by file, line and rule, in code units', () => {
    const breach = (file: string, line: number) => ({ place: at(file, line), subject, data: {} });
    const rule = (id: string): ReturnType<typeof defineRule> =>
      defineRule({
        ...words,
        id,
        needs: [],
        check: () => [breach('b', 1), breach('B', 2), breach('B', 1)],
        message: () => 'Broken.',
      });
    const { findings } = runRules([rule('z'), rule('a')], nothing, around);
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
    const breaches = [3, 1, 2, 2].map((column, index) => ({ place: at('a', 1, column), subject, data: index }));
    const rule = defineRule({ ...words, id: 'a', needs: [], check: () => breaches, message: String });
    expect(runRules([rule], nothing, around).findings.map(({ message }) => message)).toEqual(['1', '2', '3', '0']);
  });

  it('finds nothing in a payload without the data of a device', () => {
    const rule = defineRule({
      ...words,
      id: 'a',
      needs: [],
      check: () => [{ place: at('a', 1), subject, data: 0 }],
      message: String,
    });
    const payloads = [{ device: null, identities: [], attributes: [] }];
    expect(runRules([rule], { ...nothing, payloads }, around).findings).toHaveLength(1);
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
    const { problems } = runRules([broken], nothing, around);
    expect(problems).toMatchObject([
      { kind: 'incomplete', message: 'The rule broken failed, so the audit does not know whether the app violates it: no luck.' },
    ]);
  });
});

/** Targets that count how often they are asked: what looks at everything for each of many places asks for each pair. */
function countingTargets(): { readonly targets: Findable['targets']; readonly asked: () => number } {
  let asked = 0;
  const of = (): string => {
    asked += 1;
    return '';
  };
  return {
    targets: {
      roots: [''],
      of,
      bundlesOf: () => [],
      leavesOut: () => null,
      compilesNowhere: () => false,
      bundlesAt: () => [],
      built: [],
      takersOf: () => [],
      takeWithin: () => false,
      describedAt: () => [],
      ignores: () => false,
      infoPlistsOf: () => [],
    },
    asked: () => asked,
  };
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
