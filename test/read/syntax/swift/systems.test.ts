import { expect, it } from 'vitest';
import grammars from '../../../../scripts/grammars/grammars.json' with { type: 'json' };
import { systems } from '../../../../src/read/syntax/tree-sitter.js';

it('has a Swift parser for each system that it says it runs on', () => {
  const built = grammars.flatMap(({ file }) => /^tree-sitter-swift-(.*)\.so$/.exec(file)?.[1] ?? []);
  expect(built).toEqual(systems);
});
