import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/model/answer.js';
import { auditFolder } from './support/marked-project.js';

const root = join(import.meta.dirname, 'apps/labels');

/** Small apps, each of one way in which data leaves the device or stays on it. */
const apps = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.each(apps)('the draft of %s', (name) => {
  const stored = join(root, `${name}.txt`);

  it('is the one that is stored beside it', async () => {
    const draft = await draftOf(join(root, name));
    // UPDATE_LABELS=1 stores what the tool says now; the difference is to be read before it is committed.
    if (process.env['UPDATE_LABELS'] === '1') writeFileSync(stored, draft);
    expect(draft).toBe(existsSync(stored) ? readFileSync(stored, 'utf8') : '');
  });
});

/** What is not a no, or is one for a reason of its own, with the first reason; the rest in one line. */
async function draftOf(folder: string): Promise<string> {
  const { questionnaire } = await auditFolder(folder);
  const told = questionnaire.dataTypes.filter(({ collected, evidence }) => collected !== 'no' || evidence.length > 0);
  const others = `No for ${told.length === 0 ? 'all' : 'all other'} data types. Tracking: ${questionnaire.tracking.answer}.`;
  return `${[...told.map(lineOf), others].join('\n')}\n`;
}

function lineOf({ id, collected, linked, reasons }: Answer): string {
  const isLinked = collected === 'yes' && linked !== 'review' ? `, ${linked === 'yes' ? 'linked' : 'not linked'}` : '';
  return `${id}: ${collected}${isLinked}. ${reasons[0]?.text ?? ''}`;
}
