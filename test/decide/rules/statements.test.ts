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

it('a call is known alike whether it is all of a body or the first of its statements', async () => {
  const alone = await parseSource({ path: 'A.swift', text: 'func f() {\nuse()\n}' }, null);
  const followed = await parseSource({ path: 'A.swift', text: 'func f() {\nuse()\nlog()\n}' }, null);
  const at = { file: 'A.swift', line: 2, column: 1 };
  expect([alone, followed].map((source) => findStatements([source])(at)?.statement)).toEqual(['use()', 'use()']);
});

it.each([
  ['use({ ...given })', 'use({...:given})'],
  ['use({ [key]: value })', 'use({[key]:value})'],
  ["use({ 'key': value })", 'use({"key":value})'],
])('an object is known by its keys, whether the code knows them or not: %s', async (call, text) => {
  const source = await parseSource({ path: 'a.js', text: `function f() {\n${call};\n}` }, null);
  expect(findStatements([source])({ file: 'a.js', line: 2, column: 1 })?.statement).toBe(text);
});
