import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/catalog/spelling/nearest.js';

describe('editDistance', () => {
  it.each([
    ['braze', 'braze', 0],
    ['braz', 'braze', 1],
    ['barze', 'braze', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('nearest', () => {
  it('gives the nearest first and nothing that is far', () => {
    expect(nearest('integration', ['answers', 'integrations', 'ignore'], 3)).toEqual(['integrations']);
  });

  it('does not mind letter case', () => {
    expect(nearest('email_adress', ['EMAIL_ADDRESS', 'NAME'], 3)).toEqual(['EMAIL_ADDRESS']);
  });

  it('gives no more than asked for', () => {
    expect(nearest('a1', ['a2', 'a3', 'a4'], 2)).toEqual(['a2', 'a3']);
  });

  it('does not compare a hostile word', () => {
    expect(nearest('x'.repeat(1_000_000), ['x'], 1)).toEqual([]);
  });
});
