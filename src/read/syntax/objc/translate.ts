import type { Module, Statement } from '../../../model/module.js';
import { queueArms } from './arm-queue.js';
import { indexChoices } from './choices.js';
import { createCursor, type Text } from './cursor.js';
import { createLineTable } from './line-table.js';
import { readMacro } from './macro-definitions.js';
import { prepare } from './prepare.js';
import { problemsOf, type Reading } from './problems.js';
import { readers } from './statements.js';

/** UTF-16 units. No file that a person wrote is longer. */
const longest = 4_000_000;

/**
 * Translates Objective-C or Objective-C++. Never throws for bad input: what cannot be read to its end is recovered.
 * @param file Path relative to the root, for places; its extension tells C++ from C.
 * @param text The file's text.
 */
export function translate(file: string, text: string): Module {
  if (text.length > longest) return { file, statements: [], recovered: [], problems: problemsOf(file, 'too-long', []) };
  const { names, tokens, arms, choices, imports, macros } = prepare(file, text);
  const place = createLineTable(file, text);
  const source: Text = { names, place, recovered: [] };
  const cursor = createCursor(source, tokens, readers, 'file', {
    arms: queueArms(arms.uncut, arms.cuts),
    choices: indexChoices(choices, tokens),
  });
  const statements: readonly Statement[] = [
    ...imports.map(({ module, offset }): Statement => ({
      kind: 'import',
      module,
      bindings: [],
      exports: [],
      place: place(offset),
    })),
    ...readers.body(cursor),
    ...macros.flatMap((macro) => readMacro({ ...source, names: text }, macro, cursor)),
  ];
  return finish(file, statements, source, cursor.skipped ? 'too-deep' : 'whole');
}

function finish(file: string, statements: readonly Statement[], { place, recovered }: Text, reading: Reading): Module {
  const lines = recovered.map(({ start, end }) => ({ first: place(start).line, last: place(Math.max(start, end - 1)).line }));
  const regions = joined(lines.sort((a, b) => a.first - b.first || a.last - b.last));
  return { file, statements, recovered: regions, problems: problemsOf(file, reading, regions) };
}

/** Regions that touch are one. */
function joined(regions: Module['recovered']): Module['recovered'] {
  const all: { first: number; last: number }[] = [];
  for (const { first, last } of regions) {
    const before = all.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else all.push({ first, last });
  }
  return all;
}
