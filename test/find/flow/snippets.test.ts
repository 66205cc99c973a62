import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Detected } from '../../../src/find/signals/index.js';
import { detect } from '../../support/detect.js';

const root = join(import.meta.dirname, 'snippets');

/** UPDATE_SNIPPETS=1 stores what the audit says now; the difference is to be read before it is committed. */
const updates = process.env['UPDATE_SNIPPETS'] === '1';

/**
 * Each file has snippets of one language, parted by lines `//// what the snippet is`; what stands above the first one is part of all.
 * The file `.txt` beside it stores what the flows of each come to, in the same order.
 */
describe.each(readdirSync(root).filter((name) => !name.endsWith('.txt')))('%s', (name) => {
  const [above = '', ...snippets] = readFileSync(join(root, name), 'utf8').split(/^\/\/\/\/ /m);
  const path = join(root, `${name}.txt`);
  const stored = readFileSync(path, 'utf8').split(/\n(?=\S)/);
  const now: string[] = [];

  it.each(snippets.map((text, index) => ({ title: text.slice(0, text.indexOf('\n')), text, index })))(
    '$title',
    async ({ title, text, index }) => {
      const flows = flowsOf(await detect({ [name]: above + text.slice(title.length) }));
      now[index] = [title, ...flows].join('\n  ');
      if (!updates) expect(now[index]).toBe(stored[index]?.trimEnd());
    },
  );

  it('has as many results as snippets', () => {
    if (updates) writeFileSync(path, `${now.join('\n')}\n`);
    else expect(stored).toHaveLength(snippets.length);
  });
});

/** What becomes of each flow, with its question. */
function flowsOf({ starts, prompts, updates: constants, reads }: Detected): readonly string[] {
  const lines = [
    ...starts.map(({ status, statuses, question }) => [`start ${status}`, `${String(statuses.length)} given`, question]),
    ...prompts.map(({ outcome, dropped, question }) => [`prompt ${outcome}`, ...dropped.map((each) => `not ${each}`), question]),
    ...constants.map(({ constant, hardCoded, question }) => [`constant ${constant}: ${hardCoded}`, question]),
    ...reads.map(({ governed, question }) => [`read governed: ${governed}`, question]),
  ];
  return lines.map((line) => line.filter((part) => part !== null).join('; '));
}
