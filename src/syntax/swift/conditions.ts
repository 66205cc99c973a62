import type { Expression, ScopeIndex } from '../../model/expression.js';
import { availabilityTest } from '../availability.js';
import { declareBound, readPattern } from './patterns.js';
import type { Reader } from './reader.js';
import { textOf, type Tree } from './tree.js';
import { typeName } from './types.js';

/** A test that decides which way the program goes, and the scope in which it has come out true. */
export interface Passed {
  readonly test: Expression;
  readonly scope: ScopeIndex;
}

/**
 * Reads conditions parted by commas: each stands in the branch that those before it open.
 * @param reader The reader.
 * @param children The conditions' parts.
 * @param scope The scope in which they are tested.
 */
export function readConditions(reader: Reader, children: readonly Tree[], scope: ScopeIndex): Passed {
  const tests: Expression[] = [];
  let current = scope;
  for (const condition of splitAtCommas(children)) {
    const { test, declare } = readCondition(reader, condition, current);
    tests.push(test);
    current = reader.writer.open(current, { kind: 'branch', test, values: null, holds: true, place: test.place });
    declare(current);
  }
  const [only, ...more] = tests;
  if (only === undefined)
    return { test: { kind: 'opaque', parts: [], place: { file: reader.writer.file, line: 1, column: 1 } }, scope };
  return {
    test: more.length === 0 ? only : { kind: 'operation', operator: '&&', operands: tests, place: only.place },
    scope: current,
  };
}

function splitAtCommas(children: readonly Tree[]): readonly (readonly [Tree, ...Tree[]])[] {
  const groups: Tree[][] = [[]];
  for (const child of children) {
    if (child.kind === ',') groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups.filter((group): group is [Tree, ...Tree[]] => group.length > 0);
}

interface Condition {
  readonly test: Expression;
  /** Declares what the condition binds, in the branch that it opens. */
  declare(scope: ScopeIndex): void;
}

const nothing = (): void => undefined;

function readCondition(reader: Reader, children: readonly [Tree, ...Tree[]], scope: ScopeIndex): Condition {
  const [first] = children;
  const equals = children.findIndex(({ kind }) => kind === '=');
  const value = equals === -1 ? undefined : children[equals + 1];
  if (first.kind === 'case' && value !== undefined) return readCaseCondition(reader, children.slice(1, equals), value, scope);
  if (first.kind === 'value_binding_pattern') return readBinding(reader, children, value, scope);
  if (first.kind === 'availability_condition')
    return { test: availabilityTest(textOf(first), reader.writer.placeOf(first)), declare: nothing };
  const [test] = children.map((child) => reader.expression(child, scope));
  return { test: test ?? { kind: 'opaque', parts: [], place: reader.writer.placeOf(first) }, declare: nothing };
}

/** `case .a = x` compares x with `.a`. */
function readCaseCondition(reader: Reader, pattern: readonly Tree[], value: Tree, scope: ScopeIndex): Condition {
  const subject = reader.expression(value, scope);
  const compared = readPattern(reader, pattern, scope);
  return {
    test: { kind: 'operation', operator: '==', operands: [subject, compared], place: subject.place },
    declare: (branch) => {
      declareBound(reader, pattern, branch);
    },
  };
}

/** `let x = y` and `let x`: whether there is one. */
function readBinding(
  { writer, expression }: Reader,
  children: readonly [Tree, ...Tree[]],
  value: Tree | undefined,
  scope: ScopeIndex,
): Condition {
  const named = children.find(({ kind }) => kind === 'simple_identifier' || kind === 'self_expression') ?? children[0];
  const bound = expression(value ?? named, scope);
  const place = writer.placeOf(named);
  const annotation = children.find(({ kind }) => kind === 'type_annotation');
  return {
    test: { kind: 'operation', operator: 'exists', operands: [bound], place },
    declare: (branch) => {
      const name = textOf(named);
      // `if let x` binds x to itself: nothing new is known of it.
      if (value === undefined || name === 'self') return;
      writer.declare({
        declares: 'variable',
        name,
        type: annotation === undefined ? null : typeName(annotation),
        value: bound,
        body: null,
        place,
        scope: branch,
      });
    },
  };
}
