import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../src/read/sources/parse-source.js';
import { calls } from '../../../support/describe-facts.js';
import { branchShapes } from './branch-shapes.js';
import { exitShapes } from './exit-shapes.js';
import { loopShapes } from './loop-shapes.js';
import type { Language } from './shape.js';

/** How each language writes a function around the statements of a shape: a new language adds its line here, and its column to the shapes. */
const languages: Readonly<Record<Language, { path: string; around: (body: string) => string }>> = {
  swift: { path: 'A.swift', around: (body) => `func f() throws {\n${body}\n}` },
  objc: { path: 'A.m', around: (body) => `void f(void) {\n${body}\n}` },
  javascript: { path: 'a.js', around: (body) => `function f() {\n${body}\n}` },
  kotlin: { path: 'a.kt', around: (body) => `fun f() {\n${body}\n}` },
  java: { path: 'A.java', around: (body) => `class A {\nvoid f() {\n${body}\n}\n}` },
  python: { path: 'a.py', around: (body) => `def f():\n${body.replaceAll(/^/gm, '  ')}` },
  ruby: { path: 'a.rb', around: (body) => `def f(a, b, s, n, xs, e)\n${body}\nend` },
  go: { path: 'a.go', around: (body) => `package p\n\nfunc f() {\n${body}\n}` },
  dart: { path: 'a.dart', around: (body) => `void f() {\n${body}\n}` },
  csharp: { path: 'A.cs', around: (body) => `class A {\nvoid f() {\n${body}\n}\n}` },
};

/** The branches around each `target()`. */
async function governing(path: string, text: string): Promise<readonly string[]> {
  return calls(await parseSource({ path, text }, null)).flatMap((call) => {
    const [, branches] = /^[0-9:]+ target\(\)(.*)$/.exec(call) ?? [];
    return branches === undefined ? [] : [branches.trim()];
  });
}

describe.each([...branchShapes, ...exitShapes, ...loopShapes])('$name', (shape) => {
  const columns = Object.entries(languages).flatMap(([name, { path, around }]) => {
    const body = shape[name as Language];
    return body === null ? [] : [{ name, path, text: around(body) }];
  });

  it.each(columns)('is governed in $name as in every language', async ({ name, path, text }) => {
    const governed = await governing(path, text);
    const expected = shape.governed === null ? [] : [shape.governed];
    if (shape.differs === name) expect(governed).not.toEqual(expected);
    else expect(governed).toEqual(expected);
  });
});
