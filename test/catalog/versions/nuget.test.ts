import { expect, it } from 'vitest';
import { nugetRange } from '../../../src/catalog/versions/nuget.js';

it.each([
  ['4.1.0', '4.1.0', '4.1.0'],
  ['[1.0]', '1.0', '1.0'],
  ['[1.2,2.0)', '1.2', '2.0'],
  ['(,3.0]', null, '3.0'],
  ['[2.0,)', '2.0', null],
])('%s allows %s to %s', (requirement, minimum, maximum) => {
  const range = nugetRange(requirement);
  expect([range?.minimum ?? null, range?.maximum?.version ?? null]).toEqual([minimum, maximum]);
});

it('takes a star for any last part', () => {
  expect(nugetRange('4.*')?.minimum).toMatch(/^4/);
});

it.each(['$(MauiVersion)', '', '[]', 'latest'])('knows nothing of %s', (requirement) => {
  expect(nugetRange(requirement)).toBeNull();
});
