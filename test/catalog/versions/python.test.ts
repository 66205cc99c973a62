import { describe, expect, it } from 'vitest';
import { pythonRange } from '../../../src/catalog/versions/python.js';
import { isBefore } from '../../../src/catalog/versions/range.js';

describe('a version specifier of Python', () => {
  it.each([
    ['==0.11.0', true],
    ['== 0.12.0', false],
    ['==0.11.*', true],
    ['~=0.11.1', true],
    ['~=0.11', false],
    ['>=0.9', false],
    ['>=0.9,<0.12', true],
    ['>=0.9,<=0.12', false],
    ['^0.11', true],
    ['~0.11', true],
    ['!=0.11', false],
  ] as const)('%s: only versions before 0.12 are %s', (specifier, expected) => {
    const range = pythonRange(specifier);
    expect(range === null ? null : isBefore(range, '0.12.0')).toBe(expected);
  });

  it.each(['', 'latest', '@ https://a.example'])('is not %j', (specifier) => {
    expect(pythonRange(specifier)).toBeNull();
  });
});
