import type { Expression } from '../../../model/expression.js';
import type { Declaration, Statement, SwitchCase } from '../../../model/module.js';
import type { Translator } from '../grammar/translator.js';
import { childrenOf, fieldOf, textOf, type Tree } from '../grammar/tree.js';
import { readBody } from './bodies.js';

/** Translates `case a when b`; without a subject, each `when` is a condition. */
export function readCase(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const value = fieldOf(tree, 'value');
  const clauses = childrenOf(tree, 'when');
  const last = childrenOf(tree, 'else')[0] ?? null;
  if (value === null) return conditionsIn(translator, clauses, last);
  const cases = clauses.map((clause): SwitchCase => ({
    ...headOf(translator, patternsOf(clause)),
    ...bodyOf(translator, clause),
  }));
  const all = last === null ? cases : [...cases, defaultOf(translator, last)];
  return [{ kind: 'switch', subject: translator.expression(value), cases: all, isExhaustive: false, place }];
}

/** Translates `case a in b`: a pattern that is no constant can match whatever it is. */
export function readPatternCase(translator: Translator, tree: Tree): readonly Statement[] {
  const place = translator.placeOf(tree);
  const value = fieldOf(tree, 'value');
  const last = fieldOf(tree, 'else');
  const subject: Expression = value === null ? { kind: 'opaque', parts: [], place } : translator.expression(value);
  const cases = childrenOf(tree, 'in_clause').map((clause): SwitchCase => {
    const pattern = fieldOf(clause, 'pattern');
    const guard = fieldOf(clause, 'guard');
    const test = guard === null ? null : fieldOf(guard, 'condition');
    const patterns = pattern === null ? [] : pattern.kind === 'alternative_pattern' ? pattern.children : [pattern];
    return {
      ...headOf(
        translator,
        patterns.filter(({ kind }) => kind !== '|'),
      ),
      ...bodyOf(translator, clause),
      declares: pattern === null ? [] : capturesIn(translator, pattern),
      condition: test === null ? null : translator.expression(test),
    };
  });
  const all = last === null ? cases : [...cases, defaultOf(translator, last)];
  return [{ kind: 'switch', subject, cases: all, isExhaustive: last === null, place }];
}

function patternsOf(clause: Tree): readonly Tree[] {
  return childrenOf(clause, 'pattern').flatMap(({ children }) => children);
}

const constants = /^(?:integer|float|string|simple_symbol|true|false|nil|scope_resolution|constant|identifier|bare_call|call)$/;

function headOf(
  translator: Translator,
  patterns: readonly Tree[],
): Pick<SwitchCase, 'patterns' | 'isDefault' | 'declares' | 'condition'> {
  const read = patterns.map((each): Expression =>
    constants.test(each.kind) ? translator.expression(each) : { kind: 'opaque', parts: [], place: translator.placeOf(each) },
  );
  return { patterns: read, isDefault: false, declares: [], condition: null };
}

function bodyOf(translator: Translator, clause: Tree): Pick<SwitchCase, 'body' | 'place'> {
  const place = translator.placeOf(clause);
  const body = fieldOf(clause, 'body');
  const statements = body === null ? [] : readBody(translator, body.children);
  // A body that does nothing is one all the same.
  return { body: statements.length > 0 ? statements : [{ kind: 'block', statements: [], place }], place };
}

function defaultOf(translator: Translator, clause: Tree): SwitchCase {
  const body = readBody(translator, clause.children);
  return { patterns: [], isDefault: true, declares: [], condition: null, body, place: translator.placeOf(clause) };
}

function conditionsIn(translator: Translator, [clause, ...others]: readonly Tree[], last: Tree | null): readonly Statement[] {
  if (clause === undefined) return last === null ? [] : readBody(translator, last.children);
  const tests = patternsOf(clause).map((each) => translator.expression(each));
  const place = translator.placeOf(clause);
  const test = tests.reduce<Expression | null>(
    (all, each) => (all === null ? each : { kind: 'operation', operator: '||', operands: [all, each], place }),
    null,
  );
  const conditions = test === null ? [] : [{ test, declares: [] }];
  const otherwise = others.length === 0 && last === null ? null : conditionsIn(translator, others, last);
  return [{ kind: 'if', conditions, then: bodyOf(translator, clause).body, otherwise, place }];
}

/** The names that a pattern binds. */
function capturesIn(translator: Translator, pattern: Tree): readonly Declaration[] {
  if (pattern.kind !== 'identifier') return pattern.children.flatMap((child) => capturesIn(translator, child));
  const place = translator.placeOf(pattern);
  return [{ kind: 'declaration', declares: 'variable', name: textOf(pattern), type: null, value: null, wrapper: null, place }];
}
