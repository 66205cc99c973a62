import type { Expression, ScopeIndex } from '../../model/expression.js';
import { availabilityTest } from '../availability.js';
import type { Reader } from './reader.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';

/** Calls that do not return. */
const endings = new Set(['fatalError', 'preconditionFailure', 'abort', 'exit']);

/** A test that decides which way the program goes, and the scope in which it has come out true. */
interface Passed {
  readonly test: Expression;
  readonly scope: ScopeIndex;
}

/**
 * Reads the statements of a block. What follows an early exit stands in the branch that the exit leaves.
 * @param reader The reader.
 * @param statements The statements in order.
 * @param scope The block's scope.
 */
export function readBlock(reader: Reader, statements: readonly Tree[], scope: ScopeIndex): void {
  let current = scope;
  for (const statement of statements) {
    if (statement.kind === 'guard_statement') current = readGuard(reader, statement, current);
    else if (statement.kind === 'if_statement') current = readIf(reader, statement, current);
    else reader.visit(statement, current);
  }
}

/** Reads a guard. @returns The scope of the statements after it. */
function readGuard(reader: Reader, tree: Tree, scope: ScopeIndex): ScopeIndex {
  const otherwise = tree.children.findIndex(({ kind }) => kind === 'else');
  const passed = readConditions(reader, tree.children.slice(1, otherwise), scope);
  const exit = openBranch(reader, tree, passed.test, scope, false);
  reader.block(blockAfter(tree.children, otherwise), exit);
  return passed.scope;
}

/** Reads an if. @returns The scope of the statements after it. */
export function readIf(reader: Reader, tree: Tree, scope: ScopeIndex): ScopeIndex {
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  if (open === -1) {
    for (const child of tree.children) reader.visit(child, scope);
    return scope;
  }
  const passed = readConditions(reader, tree.children.slice(1, open), scope);
  const body = blockAfter(tree.children, open - 1);
  reader.block(body, passed.scope);
  const otherwise = tree.children.findIndex(({ kind }) => kind === 'else');
  if (otherwise !== -1) {
    const nested = tree.children[otherwise + 1];
    const branch = openBranch(reader, tree, passed.test, scope, false);
    if (nested?.kind === 'if_statement') readIf(reader, nested, branch);
    else reader.block(blockAfter(tree.children, otherwise), branch);
    return scope;
  }
  return alwaysExits(body) ? openBranch(reader, tree, passed.test, scope, false) : scope;
}

function openBranch({ writer }: Reader, tree: Tree, test: Expression, scope: ScopeIndex, holds: boolean): ScopeIndex {
  return writer.open(scope, { kind: 'branch', test, values: null, holds, place: writer.placeOf(tree) });
}

/** The statements between the first brace after an index and its partner. */
function blockAfter(children: readonly Tree[], index: number): readonly Tree[] {
  const open = children.findIndex(({ kind }, at) => at > index && kind === '{');
  const inner = children[open + 1];
  return open !== -1 && inner?.kind === 'statements' ? inner.children : [];
}

function alwaysExits(statements: readonly Tree[]): boolean {
  const last = statements.at(-1);
  if (last?.kind === 'control_transfer_statement') return true;
  const callee = last?.kind === 'call_expression' ? last.children[0] : undefined;
  return callee !== undefined && endings.has(textOf(callee));
}

/** Reads conditions parted by commas: each stands in the branch that those before it open. */
function readConditions(reader: Reader, children: readonly Tree[], scope: ScopeIndex): Passed {
  const tests: Expression[] = [];
  let current = scope;
  for (const condition of splitAtCommas(children)) {
    const first = condition[0];
    if (first === undefined) continue;
    const { test, declare } = readCondition(reader, condition, current);
    tests.push(test);
    current = openBranch(reader, first, test, current, true);
    declare(current);
  }
  const [only] = tests;
  const place = only?.place ?? { file: reader.writer.file, line: 1, column: 1 };
  return { test: tests.length === 1 && only !== undefined ? only : { kind: 'operation', operator: '&&', operands: tests, place }, scope: current };
}

function splitAtCommas(children: readonly Tree[]): readonly (readonly Tree[])[] {
  const groups: Tree[][] = [[]];
  for (const child of children) {
    if (child.kind === ',') groups.push([]);
    else groups.at(-1)?.push(child);
  }
  return groups;
}

interface Condition {
  readonly test: Expression;
  /** Declares what the condition binds, in the branch that it opens. */
  declare(scope: ScopeIndex): void;
}

const nothing = (): void => undefined;

function readCondition(reader: Reader, children: readonly Tree[], scope: ScopeIndex): Condition {
  const { writer, expression } = reader;
  const equals = children.findIndex(({ kind }) => kind === '=');
  const value = equals === -1 ? undefined : children[equals + 1];
  const [first] = children;
  if (first?.kind === 'case' && value !== undefined) {
    const subject = expression(value, scope);
    const pattern = readPattern(reader, children.slice(1, equals), scope);
    return { test: { kind: 'operation', operator: '==', operands: [subject, pattern], place: subject.place }, declare: nothing };
  }
  if (first?.kind === 'value_binding_pattern') {
    const named = children.find(({ kind }) => kind === 'simple_identifier') ?? first;
    const bound = value === undefined ? expression(named, scope) : expression(value, scope);
    const place = writer.placeOf(named);
    return {
      test: { kind: 'operation', operator: 'exists', operands: [bound], place },
      declare: (branch) => {
        // `if let x` binds x to itself: nothing new is known of it.
        if (value !== undefined) writer.declare({ declares: 'variable', name: textOf(named), type: null, value: bound, body: null, place, scope: branch });
      },
    };
  }
  if (first?.kind === 'availability_condition') return { test: availabilityTest(textOf(first), writer.placeOf(first)), declare: nothing };
  return { test: first === undefined ? { kind: 'opaque', place: { file: writer.file, line: 1, column: 1 } } : expression(first, scope), declare: nothing };
}

/** A pattern as the expression that it compares with: `.denied`, `Status.denied`, `3`; opaque for bindings. */
function readPattern(reader: Reader, children: readonly Tree[], scope: ScopeIndex): Expression {
  const { writer, expression } = reader;
  const dot = children.findLastIndex(({ kind }) => kind === '.');
  const named = dot === -1 ? undefined : children[dot + 1];
  if (named?.kind === 'simple_identifier') return { kind: 'member', object: null, name: textOf(named), place: writer.placeOf(named) };
  const [first] = children;
  if (first === undefined) return { kind: 'opaque', place: { file: writer.file, line: 1, column: 1 } };
  if (children.length === 1 && (first.kind === 'pattern' || first.kind === 'switch_pattern')) return readPattern(reader, first.children, scope);
  if (children.length === 1 && first.kind !== 'value_binding_pattern' && first.kind !== 'wildcard_pattern') return expression(first, scope, 'called');
  return { kind: 'opaque', place: writer.placeOf(first) };
}

/** Reads a switch: a branch a case; the default is what no case names. */
export function readSwitch(reader: Reader, tree: Tree, scope: ScopeIndex): void {
  const { writer } = reader;
  const subject = tree.children[1];
  if (subject === undefined) return;
  const test = reader.expression(subject, scope);
  const entries = childrenOf(tree, 'switch_entry');
  const patterns = entries.map((entry) => childrenOf(entry, 'switch_pattern').map((pattern) => readPattern(reader, pattern.children, scope)));
  entries.forEach((entry, index) => {
    const isDefault = childOf(entry, 'default_keyword') !== null;
    const values = isDefault ? patterns.flat() : (patterns[index] ?? []);
    const branch = writer.open(scope, { kind: 'branch', test, values, holds: !isDefault, place: writer.placeOf(entry) });
    declareBound(reader, entry, branch);
    const where = childOf(entry, 'where_keyword');
    const condition = where === null ? undefined : entry.children[entry.children.indexOf(where) + 1];
    if (condition !== undefined) reader.visit(condition, branch);
    reader.block(childOf(entry, 'statements')?.children ?? [], branch);
  });
}

/** What a case binds is a variable that nothing is known of; it hides an outer one of its name. */
function declareBound({ writer }: Reader, entry: Tree, scope: ScopeIndex): void {
  for (const pattern of childrenOf(entry, 'switch_pattern')) {
    const binds = kindsOf(pattern).includes('value_binding_pattern');
    if (!binds) continue;
    for (const name of boundNames(pattern)) {
      writer.declare({ declares: 'variable', name: textOf(name), type: null, value: null, body: null, place: writer.placeOf(name), scope });
    }
  }
}

function kindsOf({ kind, children }: Tree): readonly string[] {
  return [kind, ...children.flatMap(kindsOf)];
}

function boundNames(tree: Tree): readonly Tree[] {
  return tree.children.flatMap((child, index) => {
    if (child.kind === 'simple_identifier') return tree.children[index - 1]?.kind === '.' ? [] : [child];
    return boundNames(child);
  });
}
