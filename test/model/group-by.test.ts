import { describe, expect, it } from 'vitest';
import { groupBy, groupPairs } from '../../src/model/group-by.js';

describe('groupBy', () => {
  it('puts items of the same key together, in the order of the first of each', () => {
    expect([...groupBy(['pod', 'npm', 'pub', 'nuget'], (name) => name.charAt(0))]).toEqual([
      ['p', ['pod', 'pub']],
      ['n', ['npm', 'nuget']],
    ]);
  });
});

describe('groupPairs', () => {
  it('puts values of the same key together, where a value has several keys', () => {
    const pairs = [
      ['ios', 'app'],
      ['tvos', 'app'],
      ['ios', 'widget'],
    ] as const;
    expect([...groupPairs(pairs)]).toEqual([
      ['ios', ['app', 'widget']],
      ['tvos', ['app']],
    ]);
  });
});
