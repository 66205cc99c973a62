import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/commands/progress.js';

function screenAt(times: number[]) {
  const written: string[] = [];
  return { written, now: () => times.shift() ?? 0, write: (text: string) => void written.push(text) };
}

describe('progress', () => {
  it('says nothing in the first second, and leaves nothing to erase', () => {
    const screen = screenAt([0, 500, 999]);
    const progress = createProgress(screen);
    progress.onProgress('Parsing', 1, 9);
    progress.onProgress('Parsing', 2, 9);
    progress.clear();
    expect(screen.written).toEqual([]);
  });

  it('rewrites one line after it, at most ten times a second, and erases it', () => {
    const screen = screenAt([0, 1000, 1050, 1100]);
    const progress = createProgress(screen);
    for (const done of [1, 2, 3]) progress.onProgress('Parsing', done, 9);
    progress.clear();
    expect(screen.written).toEqual(['\r\u001b[2KParsing 1 of 9 files', '\r\u001b[2KParsing 3 of 9 files', '\r\u001b[2K']);
  });
});
