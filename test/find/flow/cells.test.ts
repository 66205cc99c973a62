import { expect, it } from 'vitest';
import { countedSince, emptyCells, joinCells, part } from '../../../src/find/flow/cells.js';
import type { Run } from '../../../src/find/flow/run.js';
import { alternativesOf, constant, unknown, type Cell, type Value } from '../../../src/find/flow/value.js';

// No initial value of these tests looks at the run.
const noRun = {} as Run;
const cell = (name: string, initial: Cell['initial'] = null): Cell => ({ name, type: null, initial });
const said = (value: Value | undefined): readonly unknown[] =>
  value === undefined ? [] : alternativesOf(value).map((each) => (each.kind === 'constant' ? each.value : each.kind));

it('of two ways that part show both what was there before, and neither what the other writes', () => {
  const [before, own] = [cell('before'), cell('own')];
  const cells = emptyCells();
  cells.set(before, constant(1));
  const [left, right] = part(cells);
  left.set(own, constant(2));
  left.set(before, constant(3));
  expect([said(left.get(before)), said(left.get(own)), left.has(own)]).toEqual([[3], [2], true]);
  expect([said(right.get(before)), said(right.get(own)), right.has(own)]).toEqual([[1], [], false]);
});

it('of two ways that join hold what either has written, and once what both have', () => {
  const [both, one, untouched] = [cell('both'), cell('one'), cell('untouched')];
  const cells = emptyCells();
  cells.set(one, constant('old'));
  cells.set(untouched, constant('kept'));
  const [left, right] = part(cells);
  left.set(both, constant(1));
  right.set(both, constant(1));
  right.set(one, constant('new'));
  const joined = joinCells(noRun, left, right);
  expect([both, one, untouched].map((each) => said(joined.get(each)))).toEqual([[1], ['old', 'new'], ['kept']]);
});

it('hold the initial value where one way has written nothing', () => {
  const flag = cell('flag', () => constant(false));
  const [left, right] = part(emptyCells());
  left.set(flag, constant(true));
  expect(said(joinCells(noRun, left, right).get(flag))).toEqual([true, false]);
});

it('keep what was written through any number of partings', () => {
  const first = cell('first');
  let cells = emptyCells();
  cells.set(first, constant('kept'));
  for (let index = 0; index < 100; index += 1) {
    cells.set(cell(`c${String(index)}`), constant(index));
    [cells] = part(cells);
  }
  expect(said(cells.get(first))).toEqual(['kept']);
});

it('tell which numbers have changed since', () => {
  const [counter, same, text] = [cell('counter'), cell('same'), cell('text')];
  const cells = emptyCells();
  for (const each of [counter, same]) cells.set(each, constant(1));
  cells.set(text, constant('a'));
  const [before, now] = part(cells);
  now.set(counter, constant(2));
  now.set(same, constant(1));
  now.set(text, unknown('b'));
  expect(countedSince(before, now)).toEqual([counter]);
});
