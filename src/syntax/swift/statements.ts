import type { Expression, ScopeIndex } from '../../model/expression.js';
import { followArms } from './arms.js';
import { readConditions } from './conditions.js';
import { alwaysExits } from './exits.js';
import { boundNames } from './patterns.js';
import type { BlockReader, Reader } from './reader.js';
import { readSwitch } from './switches.js';
import { childOf, childrenOf, textOf, type Tree } from './tree.js';

/**
 * Reads the statements of a block. What follows an early exit stands in the branch that the exit leaves.
 * @param reader The reader.
 * @param statements The statements in order.
 * @param scope The block's scope.
 */
export function readBlock(reader: Reader, statements: readonly Tree[], scope: ScopeIndex): void {
  const arms = reader.directives.length === 0 ? null : followArms(reader.directives, statements[0], scope);
  let current = scope;
  for (const statement of statements) {
    if (arms !== null) current = arms(statement, current);
    current = readStatement(reader, statement, current, reader.block);
  }
}

/** Reads a body; one of a single expression, also in the arms of a single if or switch, gives its value. */
export function readBody(reader: Reader, statements: readonly Tree[], scope: ScopeIndex): void {
  const [only, ...more] = statements;
  if (only === undefined || more.length > 0) readBlock(reader, statements, scope);
  else if (givesValue(only)) reader.writer.give(reader.expression(only, scope), scope);
  else
    readStatement(
      reader,
      only,
      scope,
      choosesValue(only)
        ? (arm, branch) => {
            readBody(reader, arm, branch);
          }
        : reader.block,
    );
}

function givesValue({ kind }: Tree): boolean {
  return /_(?:expression|literal)$/.test(kind) || kind === 'simple_identifier' || kind === 'nil';
}

/** An if without an else is no expression. */
function choosesValue(tree: Tree): boolean {
  return tree.kind === 'switch_statement' || (tree.kind === 'if_statement' && childOf(tree, 'else') !== null);
}

/** Reads a statement. @returns The scope of the statements after it. */
function readStatement(reader: Reader, statement: Tree, scope: ScopeIndex, readArm: BlockReader): ScopeIndex {
  if (statement.kind === 'guard_statement') return readGuard(reader, statement, scope);
  if (statement.kind === 'if_statement') return readIf(reader, statement, scope, readArm);
  if (statement.kind === 'switch_statement') return readSwitch(reader, statement, scope, readArm);
  reader.visit(statement, scope);
  return scope;
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
function readIf(reader: Reader, tree: Tree, scope: ScopeIndex, readArm: BlockReader): ScopeIndex {
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  if (open === -1) {
    for (const child of tree.children) reader.visit(child, scope);
    return scope;
  }
  const passed = readConditions(reader, tree.children.slice(1, open), scope);
  const body = blockAfter(tree.children, open - 1);
  readArm(body, passed.scope);
  const otherwise = tree.children.findIndex(({ kind }) => kind === 'else');
  if (otherwise === -1) return alwaysExits(body) ? openBranch(reader, tree, passed.test, scope, false) : scope;
  const branch = openBranch(reader, tree, passed.test, scope, false);
  const nested = tree.children[otherwise + 1];
  if (nested?.kind === 'if_statement') {
    const after = readIf(reader, nested, branch, readArm);
    return alwaysExits(body) ? after : scope;
  }
  const rest = blockAfter(tree.children, otherwise);
  readArm(rest, branch);
  if (alwaysExits(body)) return branch;
  return alwaysExits(rest) ? openBranch(reader, tree, passed.test, scope, true) : scope;
}

/** Reads a loop with a test: its body runs where the test holds. */
export function readWhile(reader: Reader, tree: Tree, scope: ScopeIndex): void {
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  const passed = readConditions(reader, tree.children.slice(1, open === -1 ? undefined : open), scope);
  reader.block(blockAfter(tree.children, open - 1), passed.scope);
}

/** Reads a loop over a sequence: its body runs where the sequence has an element, whose names hide outer ones. */
export function readFor(reader: Reader, tree: Tree, scope: ScopeIndex): void {
  const { writer, expression } = reader;
  const within = tree.children.findIndex(({ kind }) => kind === 'in');
  const sequence = tree.children[within + 1];
  if (within === -1 || sequence === undefined) {
    for (const child of tree.children) reader.visit(child, scope);
    return;
  }
  const elements = expression(sequence, scope);
  const test: Expression = { kind: 'operation', operator: 'exists', operands: [elements], place: elements.place };
  const body = openBranch(reader, tree, test, scope, true);
  for (const name of boundNames(childrenOf(tree, 'pattern'))) {
    writer.declare({
      declares: 'variable',
      name: textOf(name),
      type: null,
      value: null,
      body: null,
      place: writer.placeOf(name),
      scope: body,
    });
  }
  const open = tree.children.findIndex(({ kind }) => kind === '{');
  const condition = childOf(tree, 'where_clause')?.children.at(-1);
  const passed = condition === undefined ? body : readConditions(reader, [condition], body).scope;
  reader.block(blockAfter(tree.children, open - 1), passed);
}

function openBranch({ writer }: Reader, tree: Tree, test: Expression, scope: ScopeIndex, holds: boolean): ScopeIndex {
  return writer.open(scope, { kind: 'branch', test, values: null, holds, place: writer.placeOf(tree) });
}

/** What stands between the first brace after an index and its partner. */
function blockAfter(children: readonly Tree[], index: number): readonly Tree[] {
  const open = children.findIndex(({ kind }, at) => at > index && kind === '{');
  if (open === -1) return [];
  const close = children.findIndex(({ kind }, at) => at > open && kind === '}');
  return children
    .slice(open + 1, close === -1 ? undefined : close)
    .flatMap((child) => (child.kind === 'statements' ? child.children : [child]));
}
