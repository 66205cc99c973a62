import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/reports/index.js';
import { renderIn } from '../support/ci-report.js';
import { auditApps } from '../support/marked-project.js';

/** The formats for CI; the others are stored as JSON beside each app, or tested on their own. */
const names = ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjsonl', 'xcode', 'markdown'];
const folder = join(import.meta.dirname, 'stored');

describe.each(names)('the format %s', (name) => {
  it('has the report of two apps that is stored', async () => {
    const format = formatsFor('check').find((one) => one.name === name);
    const renderer = await format?.load();
    if (renderer === undefined) throw new Error('There is no such format.');
    const text = withoutWords(renderIn(renderer, await auditApps('test/apps/two-stores')));
    const stored = join(folder, `two-stores.${name}`);
    // UPDATE_REPORTS=1 stores what the tool says now; the difference is to be read before it is committed.
    if (process.env['UPDATE_REPORTS'] === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(stored, text);
    }
    expect(text).toBe(readFileSync(stored, 'utf8'));
  });
});

/** The words of all rules are tested where they are written. */
function withoutWords(text: string): string {
  return text.replace(/^( *)"rules": \[\n[\s\S]*?^\1\](,?)$/gm, '$1"rules": []$2').replace(/"ruleIndex": \d+/g, '"ruleIndex": 0');
}
