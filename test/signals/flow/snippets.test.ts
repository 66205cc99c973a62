import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Detected } from '../../../src/signals/index.js';
import { detect } from '../../support/detect.js';

const root = join(import.meta.dirname, 'snippets');

/**
 * Each file has snippets of one language, parted by lines `//// what the snippet is`; what stands above the first one is part of all.
 * The file `.txt` beside it stores what the flows of each come to. After a change on purpose, run vitest -u and read the difference.
 */
describe.each(readdirSync(root).filter((name) => !name.endsWith('.txt')))('%s', (name) => {
  it('comes to what is stored beside it', async () => {
    const [above = '', ...snippets] = readFileSync(join(root, name), 'utf8').split(/^\/\/\/\/ /m);
    const results: string[] = [];
    for (const snippet of snippets) {
      const end = snippet.indexOf('\n');
      results.push([snippet.slice(0, end), ...flowsOf(await detect({ [name]: above + snippet.slice(end) }))].join('\n  '));
    }
    await expect(`${results.join('\n')}\n`).toMatchFileSnapshot(join(root, `${name}.txt`));
  });
});

/** What becomes of each flow, with its question. */
function flowsOf({ starts, prompts, updates, reads }: Detected): readonly string[] {
  const lines = [
    ...starts.map(({ status, statuses, question }) => [`start ${status}`, `${String(statuses.length)} given`, question]),
    ...prompts.map(({ outcome, dropped, question }) => [`prompt ${outcome}`, ...dropped.map((each) => `not ${each}`), question]),
    ...updates.map(({ constant, hardCoded, question }) => [`constant ${constant}: ${hardCoded}`, question]),
    ...reads.map(({ governed, question }) => [`read governed: ${governed}`, question]),
  ];
  return lines.map((line) => line.filter((part) => part !== null).join('; '));
}
