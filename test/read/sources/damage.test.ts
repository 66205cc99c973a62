import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectSignals, tokens } from '../../../src/find/signals/index.js';
import { createSourceReader, type SourceReader } from '../../../src/read/sources/read-source.js';
import { createDice, damage, type Damaged } from '../../support/damage.js';
import { hosts } from '../../support/damage-hosts.js';

/** `npm run test:damage` runs all of them. */
const runs = Number(process.env['DAMAGED_FILES'] ?? 500);

/** The first seed, to damage other files: `SEED=7654321 npm run test:damage`. */
const firstSeed = Number(process.env['SEED'] ?? 0);

/** Whether the call was found at its line, or the run is incomplete. */
async function isTold(root: string, read: SourceReader, { file, bytes, signal, line }: Damaged): Promise<boolean> {
  writeFileSync(join(root, file), bytes);
  const { parsed, problems, mentions } = await read(file);
  const detected = parsed === null ? null : detectSignals([parsed.source], [], mentions);
  const isFound = detected?.signals.some(
    ({ id, place, confidence }) => id === signal && place.line === line && confidence !== 'possible',
  );
  return (isFound ?? false) || [...problems, ...(detected?.problems ?? [])].some(({ kind }) => kind === 'incomplete');
}

describe('a call in a damaged file', () => {
  it('is found, or the run is incomplete', async () => {
    const root = mkdtempSync(join(tmpdir(), 'damage-'));
    const read = createSourceReader(root, tokens);
    const lost: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      const dice = createDice(firstSeed + run);
      const host = hosts[dice(hosts.length)];
      if (host === undefined) continue;
      const damaged = damage(host, dice);
      if (!(await isTold(root, read, damaged)))
        lost.push(`${run} ${damaged.file} ${damaged.signal} ${damaged.how.join(', ')}\n${damaged.bytes.toString()}`);
    }
    rmSync(root, { recursive: true });
    expect(lost).toEqual([]);
  }, 120_000);
});
