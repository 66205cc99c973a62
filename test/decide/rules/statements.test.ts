import { expect, it } from 'vitest';
import { findStatements } from '../../../src/decide/rules/statements.js';
import { parseSource } from '../../../src/read/sources/parse-source.js';

/** What a call of `use()` on the second line is known by. */
async function known(above: string, below: string): Promise<readonly string[] | undefined> {
  const source = await parseSource(
    { path: 'A.swift', text: `func f(s: Status, q: Bool) { ${above}\nuse()\n${below}\ndone() }` },
    null,
  );
  return findStatements([source])({ file: 'A.swift', line: 2, column: 1 })?.statement.split('\n');
}

it.each([
  ['nothing', '', '', []],
  ['the condition that holds', 'if q {', '}', ['where q']],
  ['the condition that does not hold', 'if q {} else {', '}', ['unless q']],
  ['its own condition in a chain', 'if s.isOn {} else if q {', '}', ['where q']],
  ['the case', 'switch s { case .on:', 'default: break }', ['where s is .on']],
  ['what the cases leave', 'switch s { case .on: break; default:', '}', ['unless s is ']],
  ['all conditions around it, the innermost first', 'if s.isOn { if q {', '} }', ['where q', 'where s.isOn']],
])('a statement is known by itself and by %s', async (_, above, below, conditions) => {
  expect(await known(above, below)).toEqual(['use()', ...conditions]);
});
