import type { Expression } from '../../../model/expression.js';
import type { Statement, SwitchCase } from '../../../model/module.js';
import { afterGroup, inside, isClosed, isWord, next, offset, opensGroup, peek, skip, until, type Cursor } from './cursor.js';
import { readExpression } from './expressions.js';
import { opaque } from './names.js';

/** `switch (subject) { case a: … default: … }`. */
export function readSwitch(cursor: Cursor): readonly Statement[] {
  const place = cursor.place(offset(cursor));
  cursor.at += 1;
  const hasSubject = peek(cursor) === '(' && isClosed(cursor, cursor.at);
  if (!hasSubject) cursor.isLost = true;
  const subject = hasSubject ? inside(cursor, readExpression) : opaque(place);
  if (peek(cursor) !== '{') {
    cursor.isLost = true;
    return [{ kind: 'expression', expression: subject, place }];
  }
  const { before, cases } = inside(cursor, readCases);
  return [...before, { kind: 'switch', subject, cases, isExhaustive: false, place }];
}

interface Cases {
  /** What stands above the first label: declarations, in valid code. */
  readonly before: readonly Statement[];
  readonly cases: readonly SwitchCase[];
}

function readCases(cursor: Cursor): Cases {
  const before = until(cursor, indexOfLabel(cursor), cursor.readers.statements);
  const cases: SwitchCase[] = [];
  while (cursor.at < cursor.end) cases.push(readCase(cursor));
  return { before, cases };
}

/** The labels that stand one below the other, with the statements up to the next label. */
function readCase(cursor: Cursor): SwitchCase {
  const place = cursor.place(offset(cursor));
  const patterns: Expression[] = [];
  let isDefault = false;
  while (isLabel(cursor, cursor.at)) {
    if (next(cursor).text === 'default') {
      isDefault = true;
      cursor.at += 1;
    } else patterns.push(...readPatterns(cursor));
    if (!skip(cursor, ':')) cursor.isLost = true;
  }
  const body = until(cursor, indexOfLabel(cursor), cursor.readers.statements);
  return { patterns, isDefault, declares: [], condition: null, body, place };
}

/** `case a`, and GNU's `case a ... b`. */
function readPatterns(cursor: Cursor): readonly Expression[] {
  cursor.at += 1;
  const first = readExpression(cursor);
  if (!skip(cursor, '...')) return [first];
  return [{ kind: 'operation', operator: 'range', operands: [first, readExpression(cursor)], place: first.place }];
}

/** The index of the next label of the switch, outside of brackets. */
function indexOfLabel(cursor: Cursor): number {
  let at = cursor.at;
  while (at < cursor.end && !isLabel(cursor, at))
    at = opensGroup(cursor.tokens[at]?.text ?? '') ? afterGroup(cursor, at) : at + 1;
  return at;
}

function isLabel(cursor: Cursor, index: number): boolean {
  if (index >= cursor.end) return false;
  const ahead = index - cursor.at;
  const text = peek(cursor, ahead);
  return isWord(cursor, ahead) && (text === 'case' || (text === 'default' && peek(cursor, ahead + 1) === ':'));
}
