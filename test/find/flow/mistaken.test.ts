import { describe, expect, it } from 'vitest';
import type { AttStatus } from '../../../src/model/att-status.js';
import type { FoundSignal } from '../../../src/find/detector.js';
import { mistakenOf } from '../../../src/find/flow/mistaken.js';
import type { Records, UpdateRecord } from '../../../src/find/flow/run.js';
import { worlds } from '../../../src/find/flow/worlds.js';

const prompt = { place: { file: 'a.swift', line: 3, column: 5 } };
const update = { place: { file: 'a.swift', line: 4, column: 5 } };

/** What mParticle gets for each outcome of the prompt; null for a status that is no constant. */
type Given = Partial<Record<AttStatus, readonly (AttStatus | null)[]>>;

function mistaken(
  given: Given,
  row: object = { sdk: 'app-tracking-transparency' },
  prompts: readonly object[] = [prompt],
): object {
  const records = worlds.flatMap((world) =>
    (given[world.outcome] ?? []).map((chosen) => ({ world, current: world.outcome, chosen, prompts: new Set(prompts) })),
  ) as unknown as readonly UpdateRecord[];
  const known = { updates: new Map([[update, records]]) };
  return mistakenOf(known as unknown as Records, { signal: prompt, use: { row } } as unknown as FoundSignal);
}

const summedUp: Given = {
  authorized: ['authorized'],
  denied: ['denied'],
  restricted: ['denied'],
  notDetermined: ['notDetermined'],
};

describe('a status is mistaken', () => {
  it('where mParticle gets only another one in its place', () => {
    expect(mistaken(summedUp)).toEqual([{ status: 'restricted', given: 'denied' }]);
  });

  it.each<readonly [string, Given]>([
    ['where another path gives the status itself', { ...summedUp, restricted: ['denied', 'restricted'] }],
    ['where another path gives what is no constant', { ...summedUp, restricted: ['denied', null] }],
    ['where mParticle gets nothing', { ...summedUp, restricted: [] }],
    ['where every outcome gives one constant', { authorized: ['denied'], denied: ['denied'], restricted: ['denied'] }],
  ])('not %s', (_, given) => {
    expect(mistaken(given)).toEqual([]);
  });

  it('not of another prompt', () => {
    expect(mistaken(summedUp, undefined, [])).toEqual([]);
  });

  it('not where the prompt answers yes or no', () => {
    expect(mistaken(summedUp, { sdk: 'app-tracking-transparency', status: 'authorized' })).toEqual([]);
  });

  it('not where the SDK has one word for both', () => {
    const sdk = 'expo-tracking-transparency';
    expect(mistaken({ ...summedUp, notDetermined: ['denied'] }, { sdk })).toEqual([{ status: 'notDetermined', given: 'denied' }]);
  });
});
