import type { Expression, ScopeIndex } from '../../model/expression.js';
import type { Reader } from './facts.js';
import { bindPattern } from './patterns.js';
import { childrenOf, nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import { readClass, readFunctionDeclaration } from './functions.js';
import { readImport, readImportEquals, readReexport, readRequire } from './imports.js';

/** Reads one kind of statement. */
type StatementReader = (reader: Reader, node: Node, scope: ScopeIndex) => void;

/** Statements by Babel's types. */
export const statements: Readonly<Record<string, StatementReader>> = {
  ImportDeclaration: readImport,
  ExportNamedDeclaration: readReexport,
  FunctionDeclaration: readFunctionDeclaration,
  ClassDeclaration: readClass,
  VariableDeclaration: readVariables,
  ReturnStatement: readReturn,
  IfStatement: (reader, node, scope) => {
    readIf(reader, node, scope);
  },
  SwitchStatement: readSwitch,
  BlockStatement: (reader, node, scope) => {
    reader.block(nodesIn(node, 'body'), scope);
  },
  TSImportEqualsDeclaration: readImportEquals,
  // Types say nothing that runs.
  TSInterfaceDeclaration: () => undefined,
  TSTypeAliasDeclaration: () => undefined,
  TSDeclareFunction: () => undefined,
  TypeAlias: () => undefined,
  OpaqueType: () => undefined,
  InterfaceDeclaration: () => undefined,
  DeclareClass: () => undefined,
  DeclareFunction: () => undefined,
};

/**
 * Reads the statements of a block. What follows an early exit stands in the branch that the exit leaves.
 */
export function readBlock(reader: Reader, body: readonly Node[], scope: ScopeIndex): void {
  let current = scope;
  for (const statement of body) {
    if (statement.type === 'IfStatement') current = readIf(reader, statement, current);
    else reader.visit(statement, current);
  }
}

/** Reads an if. @returns The scope of the statements after it. */
function readIf(reader: Reader, node: Node, scope: ScopeIndex): ScopeIndex {
  const condition = nodeIn(node, 'test');
  const consequent = nodeIn(node, 'consequent');
  const alternate = nodeIn(node, 'alternate');
  if (condition === null || consequent === null) return scope;
  const constant = condition.type === 'BooleanLiteral' ? condition['value'] : null;
  const test = reader.expression(condition, scope);
  const branch = (holds: boolean): ScopeIndex =>
    reader.open(scope, { kind: 'branch', test, values: null, holds, place: reader.placeOf(node) });
  if (constant !== false) reader.visit(consequent, branch(true));
  if (alternate !== null) {
    if (constant !== true) reader.visit(alternate, branch(false));
  }
  const exits = alwaysExits(consequent);
  if (exits === (alternate !== null && alwaysExits(alternate))) return scope;
  return branch(!exits);
}

/** Whether what follows a statement never runs after it. */
function alwaysExits(node: Node): boolean {
  if (node.type === 'BlockStatement') return nodesIn(node, 'body').some(alwaysExits);
  if (node.type !== 'IfStatement') return /^(Return|Throw|Break|Continue)Statement$/.test(node.type);
  const arms = [nodeIn(node, 'consequent'), nodeIn(node, 'alternate')];
  return arms.every((arm) => arm !== null && alwaysExits(arm));
}

/** Nobody lets more cases than these run one body; keeping them all would cost memory in squares. */
const mostStacked = 200;

/** Stacked cases run one body, and a case without a break runs on into the next: their patterns join. The default is what no case names. */
function readSwitch(reader: Reader, node: Node, scope: ScopeIndex): void {
  const discriminant = nodeIn(node, 'discriminant');
  if (discriminant === null) return;
  const test = reader.expression(discriminant, scope);
  const cases = nodesIn(node, 'cases').map((each) => {
    const pattern = nodeIn(each, 'test');
    return { each, value: pattern === null ? null : reader.expression(pattern, scope, 'called') };
  });
  const all = cases.flatMap(({ value }) => value ?? []);
  let stacked: Expression[] = [];
  let isDefault = false;
  for (const { each, value } of cases) {
    if (value === null) isDefault = true;
    else stacked.push(value);
    const body = nodesIn(each, 'consequent');
    if (body.length === 0) continue;
    const values = isDefault ? all.filter((other) => !stacked.includes(other)) : stacked.slice(-mostStacked);
    const branch = reader.open(scope, { kind: 'branch', test, values, holds: !isDefault, place: reader.placeOf(each) });
    reader.block(
      body.flatMap((statement) => (statement.type === 'BlockStatement' ? nodesIn(statement, 'body') : [statement])),
      branch,
    );
    if (!body.some(alwaysExits)) continue;
    stacked = [];
    isDefault = false;
  }
}

function readVariables(reader: Reader, node: Node, scope: ScopeIndex): void {
  for (const declarator of nodesIn(node, 'declarations')) {
    const target = nodeIn(declarator, 'id');
    const initial = nodeIn(declarator, 'init');
    if (target === null) continue;
    if (initial !== null && readRequire(reader, target, initial)) continue;
    const value = initial === null ? null : reader.expression(initial, scope);
    bindPattern(reader, target, value, scope);
  }
}

function readReturn(reader: Reader, node: Node, scope: ScopeIndex): void {
  const value = nodeIn(node, 'argument');
  if (value !== null) reader.give(reader.expression(value, scope), scope);
}

/** Visits what no reader of its own takes: each child by its kind. */
export function visitChildren(reader: Reader, node: Node, scope: ScopeIndex): void {
  if (textIn(node, 'importKind') === 'type') return;
  for (const child of childrenOf(node)) reader.visit(child, scope);
}
