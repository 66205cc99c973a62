import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { labelAccuracyPage } from '../../scripts/docs/label-accuracy.js';

it('keeps docs/label-accuracy.md up to date with the judgements and what was measured last', () => {
  const { path, text } = labelAccuracyPage();
  expect(readFileSync(path, 'utf8')).toBe(text);
});
