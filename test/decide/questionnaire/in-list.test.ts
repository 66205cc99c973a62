import { expect, it } from 'vitest';
import { firstOf, inList } from '../../../src/decide/questionnaire/in-list.js';

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j in a sentence are %s', (names, expected) => {
  expect(inList(names)).toBe(expected);
});

it.each([
  [['a'], 'a'],
  [['a', 'b', 'a'], 'a, b'],
  [['a', 'b', 'c'], 'a, b and 1 more'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('the first two of %j are %s', (names, expected) => {
  expect(firstOf(names, 2)).toBe(expected);
});
