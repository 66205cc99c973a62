import { describe, expect, it } from 'vitest';
import { manifests } from '../../../src/read/manifests/index.js';

describe('the registry of manifest formats', () => {
  it('names every format once', () => {
    expect(new Set(manifests.map(({ name }) => name)).size).toBe(manifests.length);
  });

  it('loads a reader for every format', async () => {
    const readers = await Promise.all(manifests.map(async (manifest) => manifest.load()));
    expect(readers.map((reader) => typeof reader.read)).toEqual(manifests.map(() => 'function'));
  });
});
