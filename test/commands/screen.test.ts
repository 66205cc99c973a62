import { describe, expect, it } from 'vitest';
import { screenOptions } from '../../src/commands/screen.js';

const terminal = { isTty: true, columns: 140, noColorFlag: false, env: {} };

describe('width and colour of standard output', () => {
  it('are those of the terminal', () => {
    expect(screenOptions(terminal)).toEqual({ width: 140, color: true });
  });

  it('are 100 columns without colour on a pipe', () => {
    expect(screenOptions({ ...terminal, isTty: false, columns: undefined })).toEqual({ width: 100, color: false });
  });

  it.each([
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%o on a terminal (%s) colours: %s', (env, isTty, color) => {
    expect(screenOptions({ ...terminal, isTty, env }).color).toBe(color);
  });

  it('have no colour where the flag says so', () => {
    expect(screenOptions({ ...terminal, noColorFlag: true, env: { FORCE_COLOR: '1' } }).color).toBe(false);
  });
});
