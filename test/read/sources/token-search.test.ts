import { describe, expect, it } from 'vitest';
import { createTokenSearch } from '../../../src/read/sources/token-search.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('the search for tokens', () => {
  const holds = createTokenSearch(['MParticle', 'attStatus', 'getIdfa']);

  it.each(['MParticle', 'getIdfa', 'xxgetIdfa', 'attStatusx', 'options.attStatus = 1', `${'m'.repeat(10_000)}MParticle`])(
    'finds one in %.40s',
    (text) => {
      expect(holds(bytes(text))).toBe(true);
    },
  );

  it.each(['', 'MPart', 'MParticl', 'mparticle', 'getIdf', 'MParticl e', 'Mgetdfa'])('finds none in "%s"', (text) => {
    expect(holds(bytes(text))).toBe(false);
  });

  it('finds a token at every offset, whatever stands before it', () => {
    const missed = Array.from({ length: 200 }, (_, offset) => offset).filter(
      (offset) => !holds(bytes(`${'getIdfMParticl'.repeat(20).slice(0, offset)}attStatus`)),
    );
    expect(missed).toEqual([]);
  });

  it('agrees with a regular expression on any text of few letters', () => {
    const few = createTokenSearch(['abca', 'bcab', 'aaab']);
    const texts = Array.from({ length: 3 ** 7 }, (_, number) =>
      number.toString(3).padStart(7, '0').replaceAll('0', 'a').replaceAll('1', 'b').replaceAll('2', 'c'),
    );
    expect(texts.filter((text) => few(bytes(text)) !== /abca|bcab|aaab/.test(text))).toEqual([]);
  });

  it('finds nothing of no tokens', () => {
    expect(createTokenSearch([])(bytes('anything'))).toBe(false);
  });

  it('ends where bytes share a place in its table', () => {
    expect(holds(Buffer.alloc(100_000, 0xff))).toBe(false);
  });
});
