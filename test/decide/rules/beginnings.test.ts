import { expect, it } from 'vitest';
import { findBeginnings } from '../../../src/decide/rules/beginnings.js';
import { parseSource } from '../../../src/read/sources/parse-source.js';

/** Whether the code with the name `use` begins on the line with `HERE`, which stands for the line below an ignore comment. */
async function isOf(path: string, written: string): Promise<boolean> {
  const text = written.replace('/*HERE*/', '');
  const line = written.slice(0, written.indexOf('/*HERE*/')).split('\n').length;
  const before = text.slice(0, text.indexOf('use')).split('\n');
  const place = { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const source = await parseSource({ path, text }, null);
  return findBeginnings([source], [{ path, text }])(place).has(line);
}

it.each([
  ['A.swift', 'func f() {\n/*HERE*/A.shared()\n  .use(with: b)\n}'],
  ['A.swift', 'func f() {\n/*HERE*/A.shared().start(\n  with: b,\n  status: use()\n)\n}'],
  ['A.swift', 'func f() {\n/*HERE*/let status =\n  use()\n}'],
  ['A.swift', 'func f() {\n/*HERE*/if let a = b,\n  let c = use() {\n d()\n}\n}'],
  ['A.swift', 'func f() {\n/*HERE*/guard a,\n  use() == .b else { return }\n}'],
  ['A.swift', 'func f() {\n/*HERE*/options.status = c\n  ? use()\n  : .b\n}'],
  ['A.m', '@implementation A\n- (void)f {\n/*HERE*/[[A shared]\n  use:b];\n}\n@end'],
  ['A.m', '@implementation A\n- (void)f {\n/*HERE*/[a b:c\n  d:[A use]];\n}\n@end'],
  ['a.ts', 'export async function f() {\n/*HERE*/await A\n  .b()\n  .use(c);\n}'],
  ['a.ts', 'export async function f() {\n/*HERE*/A.b(\n  c,\n  d,\n  { e: await use() },\n);\n}'],
  ['a.ts', '/*HERE*/const ask = () =>\n  use();'],
  ['a.ts', '/*HERE*/export const ask = async () =>\n  await use();'],
  ['a.ts', 'const a = {\n/*HERE*/ask: () =>\n  use(),\n};'],
  ['a.ts', 'f(\n/*HERE*/() =>\n  use(),\n);'],
  ['a.tsx', 'const f = () => (\n<A>\n/*HERE*/<B\n  title="c"\n  onPress={use}\n/>\n</A>\n);'],
  ['a.js', 'class A {\n/*HERE*/ask = () =>\n  use();\n}'],
  ['a.dart', 'f() async {\n/*HERE*/final status =\n  await A.use();\n}'],
  ['a.dart', 'f() async {\n/*HERE*/A\n  .b()\n  .use();\n}'],
  ['a.dart', '/*HERE*/Future<void> ask() =>\n  use();'],
  ['A.cs', 'class A { void F() {\n/*HERE*/A.B(\n  c,\n  A.use());\n} }'],
  ['A.cs', 'class A {\n/*HERE*/void F() =>\n  use();\n}'],
  ['A.kt', 'fun f() {\n/*HERE*/a.b()\n  .use(c)\n}'],
  ['A.kt', '/*HERE*/fun f() =\n  use()'],
  ['A.java', 'class A { void f() {\n/*HERE*/A.b()\n  .use(c);\n} }'],
  ['a.py', 'def f():\n/*HERE*/  a = b(\n    use(),\n  )\n'],
  ['a.rb', 'def f\n/*HERE*/a.b(\n  use(c)\n)\nend\n'],
  ['a.go', 'package a\nfunc f() {\n/*HERE*/a.b(\n  use(c),\n)\n}'],
])('code begins with its statement: %s %j', async (path, text) => {
  expect(await isOf(path, text)).toBe(true);
});

it.each([
  ['the statement before', 'A.swift', 'func f() {\n/*HERE*/a()\nuse()\n}'],
  ['an argument before', 'A.swift', 'func f() {\na(\n/*HERE*/b(),\n  use()\n)\n}'],
  ['the name of the function around it', 'A.swift', '/*HERE*/func f() {\nuse()\n}'],
  ['the call that the function is given to', 'A.swift', 'func f() {\n/*HERE*/a { b in\n  use()\n}\n}'],
  ['the condition', 'A.swift', 'func f() {\n/*HERE*/if a {\n  use()\n}\n}'],
  ['the call that the function is given to', 'A.m', '@implementation A\n- (void)f {\n/*HERE*/[a b:^{\n  [A use];\n}];\n}\n@end'],
  ['the call that the function is given to', 'a.ts', '/*HERE*/a(() => {\n  use();\n});'],
  ['the call far above the function', 'a.ts', '/*HERE*/a({\n  b: 1,\n  c: () => use(),\n});'],
  ['the element around it', 'a.tsx', 'const f = () => (\n/*HERE*/<A>\n  <B onPress={use} />\n</A>\n);'],
  ['the type around it', 'a.js', '/*HERE*/class A {\nb = use();\n}'],
  ['the call that the lambda is given to', 'A.kt', 'fun f() {\n/*HERE*/a { b ->\n  use()\n}\n}'],
  ['the call that the function is given to', 'a.dart', 'f() {\n/*HERE*/a(() {\n  use();\n});\n}'],
  ['the block', 'a.rb', 'def f\n/*HERE*/a do |b|\n  use(c)\nend\nend\n'],
])('code does not begin with %s: %s %j', async (_, path, text) => {
  expect(await isOf(path, text)).toBe(false);
});
