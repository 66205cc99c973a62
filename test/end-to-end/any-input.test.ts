import { describe, expect, it } from 'vitest';
import { manifests } from '../../src/read/manifests/index.js';
import { findSubjects } from '../support/fuzz/subjects.js';
import { tryInputs } from '../support/fuzz/try-inputs.js';

/** `npm run test:inputs` tries 20,000 of them. */
const count = Number(process.env['INPUTS'] ?? 500);

/** The first trial: `SEED=7654321 npm run test:inputs` tries others. */
const first = Number(process.env['SEED'] ?? 0);

describe('any input', () => {
  it('has something to begin with for each reader', async () => {
    const subjects = await findSubjects();
    expect(subjects.filter(({ seeds, lines }) => seeds.length === 0 || lines.length === 0).map(({ name }) => name)).toEqual([]);
    expect(subjects.length).toBeGreaterThan(manifests.length);
  });

  it('is read, or said not to be: no crash, no hang, 500 MB at most, and nothing that a terminal or a parser would obey', async () => {
    expect(await tryInputs(first, count)).toEqual([]);
  }, 3_600_000);
});
