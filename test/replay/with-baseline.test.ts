import { expect, it } from 'vitest';
import { checkWithBaseline, type BaselineCheck } from '../../scripts/replay/with-baseline.js';
import { readLineMap } from '../../scripts/replay/line-map.js';
import { fingerprintAlgorithm } from '../../src/decide/rules/fingerprint.js';
import type { Finding } from '../../src/model/finding.js';

const at = (line: number, digit: string): Finding => ({
  ...{ rule: 'att/a', severity: 'error', app: null, target: null, message: 'A.', advice: 'B.' },
  ...{ place: { file: 'A.swift', line, column: 1 }, end: { line, column: 2 }, related: [], excerpt: null, acceptance: null },
  fingerprint: { algorithm: fingerprintAlgorithm, hash: digit.repeat(16) },
});

/** A line was inserted above line 5, and line 8 was changed. */
const diff = (hunks: string): string => `diff --git A.swift A.swift\n--- A.swift\n+++ A.swift\n${hunks}`;
const maps = {
  newPlaceOf: readLineMap(diff('@@ -4,0 +5 @@\n+a\n@@ -8 +9 @@\n-b\n+c\n')),
  oldPlaceOf: readLineMap(diff('@@ -5 +4,0 @@\n-a\n@@ -9 +8 @@\n-c\n+b\n')),
};

it.each<[string, Finding[], Finding[], Partial<Record<keyof BaselineCheck, number>>]>([
  ['that moved', [at(6, 'a')], [at(7, 'a')], {}],
  ['that has another identity', [at(6, 'a')], [at(7, 'b')], { newAgain: 1, unusedAgain: 1 }],
  ['that code elsewhere ended', [at(6, 'a')], [], { unusedAtOldLine: 1 }],
  ['that code elsewhere began', [], [at(7, 'a')], { newAtOldLine: 1 }],
  ['whose line changed', [at(8, 'a')], [at(9, 'b')], { newAtNewLine: 1, unusedAtNewLine: 1 }],
])('a baseline of the commit before is held against a finding %s', (_, before, after, counts) => {
  const check = checkWithBaseline([{ app: 'A', findings: before }], [{ app: 'A', findings: after }], maps);
  const counted = Object.entries<readonly string[]>({ ...check }).flatMap(([name, all]) =>
    all.length === 0 ? [] : [[name, all.length]],
  );
  expect(Object.fromEntries(counted)).toEqual(counts);
});
