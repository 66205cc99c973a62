import { describe, expect, it } from 'vitest';
import { xmlElements } from '../../../src/read/syntax/xml-elements.js';

describe('xmlElements', () => {
  it('places each of several elements of one name that follow each other without a space', () => {
    const text = '<r><a/><a b="1"/><a>text</a><ab/><a/></r>';

    expect(xmlElements(text).elements.map(({ name, offset }) => [name, text.slice(offset, offset + 3)])).toEqual([
      ['r', '<r>'],
      ['a', '<a/'],
      ['a', '<a '],
      ['a', '<a>'],
      ['ab', '<ab'],
      ['a', '<a/'],
    ]);
    expect(xmlElements('<r><a/><a/></r>').elements.map(({ offset }) => offset)).toEqual([0, 3, 7]);
  });
});
