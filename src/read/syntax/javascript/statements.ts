import type { Expression } from '../../../model/expression.js';
import type { Declaration, ExitStatement, Statement, SwitchCase } from '../../../model/module.js';
import { translateClass, translateNamedClass } from './classes.js';
import { translateFunction } from './functions.js';
import {
  translateDefaultExport,
  translateExportAll,
  translateImport,
  translateImportEquals,
  translateNamedExport,
  translateRequire,
} from './imports.js';
import { translateFor, translateForEach, translateLabelled, translateWhile } from './loops.js';
import { declarePattern } from './patterns.js';
import { nameOfKey, nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

/** Translates one kind of statement. */
type Translate = (translator: Translator, node: Node) => readonly Statement[];

const nothing: Translate = () => [];

/** Statements by Babel's types. */
export const statements: Readonly<Record<string, Translate>> = {
  ImportDeclaration: translateImport,
  TSImportEqualsDeclaration: translateImportEquals,
  ExportNamedDeclaration: translateNamedExport,
  ExportDefaultDeclaration: translateDefaultExport,
  ExportAllDeclaration: translateExportAll,
  TSExportAssignment: translateDefaultExport,
  FunctionDeclaration: translateFunction,
  ClassDeclaration: translateClass,
  VariableDeclaration: translateVariables,
  ExpressionStatement: translateExpression,
  ReturnStatement: translateExit('return'),
  ThrowStatement: translateExit('throw'),
  BreakStatement: translateJump('break'),
  ContinueStatement: translateJump('continue'),
  IfStatement: translateIf,
  SwitchStatement: translateSwitch,
  TryStatement: translateTry,
  ForStatement: translateFor,
  ForInStatement: translateForEach,
  ForOfStatement: translateForEach,
  WhileStatement: translateWhile,
  DoWhileStatement: translateWhile,
  LabeledStatement: translateLabelled,
  BlockStatement: translateBlock,
  StaticBlock: translateBlock,
  TSModuleBlock: translateBlock,
  TSModuleDeclaration: (translator, node) => {
    const body = nodeIn(node, 'body');
    return body === null || node['declare'] === true ? [] : translator.statement(body);
  },
  TSEnumDeclaration: translateEnum,
  EmptyStatement: nothing,
  DebuggerStatement: nothing,
  // Types say nothing that runs.
  TSInterfaceDeclaration: nothing,
  TSTypeAliasDeclaration: nothing,
  TSDeclareFunction: nothing,
  TSDeclareMethod: nothing,
  TSIndexSignature: nothing,
  TSNamespaceExportDeclaration: nothing,
  TypeAlias: nothing,
  OpaqueType: nothing,
  InterfaceDeclaration: nothing,
  DeclareClass: nothing,
  DeclareFunction: nothing,
  DeclareInterface: nothing,
  DeclareModule: nothing,
  DeclareModuleExports: nothing,
  DeclareTypeAlias: nothing,
  DeclareOpaqueType: nothing,
  DeclareVariable: nothing,
  DeclareExportDeclaration: nothing,
  DeclareExportAllDeclaration: nothing,
};

function translateVariables(translator: Translator, node: Node): readonly Statement[] {
  // `declare var cordova: any` is a global that something else makes.
  if (node['declare'] === true) return [];
  return nodesIn(node, 'declarations').flatMap((declarator): readonly Statement[] => {
    const target = nodeIn(declarator, 'id');
    const initial = nodeIn(declarator, 'init');
    if (target === null) return [];
    if (initial === null)
      return declarePattern(translator, target, null).map((each): Declaration => ({ ...each, beginsEmpty: true }));
    const required = translateRequire(translator, target, initial);
    if (required !== null) return [required];
    if (initial.type === 'ClassExpression' && target.type === 'Identifier')
      return translateNamedClass(translator, initial, target);
    const value = translator.expression(initial);
    const declared = declarePattern(translator, target, value);
    // A pattern that binds nothing still runs its value.
    return declared.length > 0 ? declared : [{ kind: 'expression', expression: value, place: value.place }];
  });
}

function translateExpression(translator: Translator, node: Node): readonly Statement[] {
  const inner = nodeIn(node, 'expression');
  if (inner === null) return [];
  if (inner.type === 'SequenceExpression')
    return nodesIn(inner, 'expressions').flatMap((each) => runExpression(translator, each));
  return runExpression(translator, inner);
}

function runExpression(translator: Translator, node: Node): readonly Statement[] {
  const [left, right] = node.type === 'AssignmentExpression' ? [nodeIn(node, 'left'), nodeIn(node, 'right')] : [null, null];
  const required = left === null || right === null ? null : translateRequire(translator, left, right);
  if (required !== null) return [required];
  const exported = left === null ? null : exportedName(left);
  if (exported !== null)
    return [{ kind: 'export', exported, value: translator.expression(node), place: translator.placeOf(node) }];
  return [{ kind: 'expression', expression: translator.expression(node), place: translator.placeOf(node) }];
}

/** What `exports.x = …` and `module.exports.x = …` export; `*` for all that `module.exports = …` has. Null for any other target. */
function exportedName(target: Node): string | null {
  if (target.type !== 'MemberExpression' || target['computed'] === true) return null;
  const [object, property] = [nodeIn(target, 'object'), nodeIn(target, 'property')];
  if (object === null || property === null) return null;
  const name = nameOfKey(property);
  if (object.type === 'Identifier' && textIn(object, 'name') === 'module' && name === 'exports') return '*';
  return (object.type === 'Identifier' && textIn(object, 'name') === 'exports') || exportedName(object) === '*' ? name : null;
}

function translateExit(how: ExitStatement['how']): Translate {
  return (translator, node) => {
    const value = nodeIn(node, 'argument');
    const given = value === null ? null : translator.expression(value);
    return [{ kind: 'exit', how, value: given, place: translator.placeOf(node) }];
  };
}

/** A jump to a label that is not the innermost leaves what encloses it as well, as a `continue` leaves a switch. */
function translateJump(how: 'break' | 'continue'): Translate {
  return (translator, node) => {
    const label = nodeIn(node, 'label');
    const isNear = label === null || translator.isInnermost(textIn(label, 'name'));
    const isLabelled = label !== null;
    return [{ kind: 'exit', how: isNear ? how : 'continue', value: null, isLabelled, place: translator.placeOf(node) }];
  };
}

function translateBlock(translator: Translator, node: Node): readonly Statement[] {
  return [{ kind: 'block', statements: translator.statements(nodesIn(node, 'body')), place: translator.placeOf(node) }];
}

/** The statements that a body consists of, with braces or without. */
function translateBody(translator: Translator, body: Node | null): readonly Statement[] {
  if (body === null) return [];
  return body.type === 'BlockStatement' ? translator.statements(nodesIn(body, 'body')) : translator.statement(body);
}

function translateIf(translator: Translator, node: Node): readonly Statement[] {
  const condition = nodeIn(node, 'test');
  if (condition === null) return [];
  const alternate = nodeIn(node, 'alternate');
  return [
    {
      kind: 'if',
      conditions: [{ test: translator.expression(condition), declares: [] }],
      then: translateBody(translator, nodeIn(node, 'consequent')),
      otherwise: alternate === null ? null : translateBody(translator, alternate),
      place: translator.placeOf(node),
    },
  ];
}

function translateSwitch(translator: Translator, node: Node): readonly Statement[] {
  const discriminant = nodeIn(node, 'discriminant');
  if (discriminant === null) return [];
  const subject = translator.expression(discriminant);
  const cases = translator.inside({ labels: [] }, () => nodesIn(node, 'cases').map((each) => translateCase(translator, each)));
  return [{ kind: 'switch', subject, cases, isExhaustive: false, place: translator.placeOf(node) }];
}

function translateCase(translator: Translator, node: Node): SwitchCase {
  const pattern = nodeIn(node, 'test');
  return {
    patterns: pattern === null ? [] : [translator.expression(pattern)],
    isDefault: pattern === null,
    declares: [],
    condition: null,
    body: translator.statements(nodesIn(node, 'consequent')),
    place: translator.placeOf(node),
  };
}

function translateTry(translator: Translator, node: Node): readonly Statement[] {
  const handler = nodeIn(node, 'handler');
  const parameter = handler === null ? null : nodeIn(handler, 'param');
  const declares = parameter === null ? [] : declarePattern(translator, parameter, null);
  return [
    {
      kind: 'try',
      body: translateBody(translator, nodeIn(node, 'block')),
      handlers: handler === null ? [] : [{ declares, body: translateBody(translator, nodeIn(handler, 'body')) }],
      finally: translateBody(translator, nodeIn(node, 'finalizer')),
      place: translator.placeOf(node),
    },
  ];
}

/** TypeScript's enum: a type with its cases. */
function translateEnum(translator: Translator, node: Node): readonly Statement[] {
  const named = nodeIn(node, 'id');
  const body = nodeIn(node, 'body') ?? node;
  const members = nodesIn(body, 'members').flatMap((member): readonly Declaration[] => {
    const key = nodeIn(member, 'id');
    const initial = nodeIn(member, 'initializer');
    if (key === null) return [];
    const value: Expression | null = initial === null ? null : translator.expression(initial);
    const name = textIn(key, 'name') || textIn(key, 'value');
    return [{ kind: 'declaration', declares: 'case', name, type: null, value, wrapper: null, place: translator.placeOf(key) }];
  });
  if (named === null || node['declare'] === true) return [];
  const name = textIn(named, 'name');
  const place = translator.placeOf(named);
  return [{ kind: 'type', name, inherits: [], declaresOnly: false, adds: false, members, place }];
}
