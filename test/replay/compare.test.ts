import { describe, expect, it } from 'vitest';
import { compareFindings, type Reported } from '../../scripts/replay/compare.js';
import { readLineMap } from '../../scripts/replay/line-map.js';

const diff = `diff --git A.swift App/B.swift
similarity index 90%
rename from A.swift
rename to App/B.swift
--- A.swift
+++ App/B.swift
@@ -2,0 +3,2 @@ class A {
+    a()
+    b()
@@ -10,3 +13 @@ class A {
-    c()
-    d()
-    e()
+    f()
diff --git C.swift C.swift
deleted file mode 100644
--- C.swift
+++ /dev/null
@@ -1,2 +0,0 @@
-a()
-b()
diff --git Old.png New.png
similarity index 100%
rename from Old.png
rename to New.png
`;
const newPlaceOf = readLineMap(diff);

describe('where a line went', () => {
  it.each([
    ['above all changes', 'A.swift', 2, { kind: 'line', file: 'App/B.swift', line: 2 }],
    ['below inserted lines', 'A.swift', 3, { kind: 'line', file: 'App/B.swift', line: 5 }],
    ['among changed lines', 'A.swift', 11, { kind: 'changed', file: 'App/B.swift' }],
    ['below changed lines', 'A.swift', 13, { kind: 'line', file: 'App/B.swift', line: 13 }],
    ['in a removed file', 'C.swift', 1, { kind: 'removed' }],
    ['in a renamed file', 'Old.png', 1, { kind: 'line', file: 'New.png', line: 1 }],
    ['in another file', 'D.swift', 7, { kind: 'line', file: 'D.swift', line: 7 }],
  ])('is known %s', (_, file, line, expected) => {
    expect(newPlaceOf(file, line)).toEqual(expected);
  });
});

describe('a comparison of findings', () => {
  const at = (file: string, line: number, fingerprint: string): Reported => ({
    ...{ rule: 'att/a', message: 'A.', file, line, fingerprint },
  });
  const compared = (before: readonly Reported[], after: readonly Reported[]) => {
    const { lost, edited, mixed, ended, began } = compareFindings(before, after, newPlaceOf);
    return { lost: lost.length, edited: edited.length, mixed: mixed.length, ended, began };
  };

  it.each<[string, Reported[], Reported[], object]>([
    ['that moved', [at('A.swift', 3, 'a')], [at('App/B.swift', 5, 'a')], {}],
    ['whose line kept its code', [at('A.swift', 3, 'a')], [at('App/B.swift', 5, 'b')], { lost: 1, ended: 1, began: 1 }],
    ['whose line changed', [at('A.swift', 11, 'a')], [at('App/B.swift', 13, 'b')], { edited: 1, ended: 1, began: 1 }],
    ['that was fixed beside a new one', [at('A.swift', 3, 'a')], [at('App/B.swift', 9, 'b')], { ended: 1, began: 1 }],
    ['that went with its file', [at('C.swift', 1, 'a')], [], { ended: 1 }],
    [
      'that was taken for another',
      [at('A.swift', 3, 'a'), at('A.swift', 13, 'b')],
      [at('App/B.swift', 5, 'b'), at('App/B.swift', 13, 'c')],
      { mixed: 1, ended: 1, began: 1, lost: 0 },
    ],
  ])('tells one %s', (_, before, after, expected) => {
    expect(compared(before, after)).toEqual({ lost: 0, edited: 0, mixed: 0, ended: 0, began: 0, ...expected });
  });
});
