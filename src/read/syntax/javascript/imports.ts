import type { Expression } from '../../../model/expression.js';
import type { ExportStatement, ImportStatement, Statement } from '../../../model/module.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';
import type { Translator } from './translator.js';

type Bindings = ImportStatement['bindings'];
type Exports = ImportStatement['exports'];

/** Translates `import …`; type-only imports bind nothing that runs. */
export function translateImport(translator: Translator, node: Node): readonly Statement[] {
  const source = nodeIn(node, 'source');
  if (source === null || /^type/.test(textIn(node, 'importKind'))) return [];
  const bindings = nodesIn(node, 'specifiers').flatMap((specifier): Bindings => {
    const local = nodeIn(specifier, 'local');
    if (local === null || /^type/.test(textIn(specifier, 'importKind'))) return [];
    return [{ imported: importedName(specifier), local: textIn(local, 'name') }];
  });
  return [{ kind: 'import', module: textIn(source, 'value'), bindings, exports: [], place: translator.placeOf(node) }];
}

/** Translates TypeScript's `import a = require('x')`. */
export function translateImportEquals(translator: Translator, node: Node): readonly Statement[] {
  const local = nodeIn(node, 'id');
  const reference = nodeIn(node, 'moduleReference');
  const source = reference === null ? null : nodeIn(reference, 'expression');
  if (local === null || source === null) return [];
  const bindings = [{ imported: '*', local: textIn(local, 'name') }];
  return [{ kind: 'import', module: textIn(source, 'value'), bindings, exports: [], place: translator.placeOf(node) }];
}

function importedName(specifier: Node): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  return specifiedName(nodeIn(specifier, 'imported') ?? nodeIn(specifier, 'local'));
}

function specifiedName(node: Node | null): string {
  return node === null ? '' : textIn(node, 'name') || textIn(node, 'value');
}

/** Translates `export { a as b }`, `export { a } from 'x'` and `export const a = …`. */
export function translateNamedExport(translator: Translator, node: Node): readonly Statement[] {
  const source = nodeIn(node, 'source');
  const declaration = nodeIn(node, 'declaration');
  if (textIn(node, 'exportKind') === 'type' && declaration === null) return [];
  if (declaration !== null) return translator.statement(declaration).map(openObject);
  const names = nodesIn(node, 'specifiers').filter((specifier) => textIn(specifier, 'exportKind') !== 'type');
  if (source === null) return names.flatMap((specifier) => exportLocal(translator, specifier));
  const exports = names.map((specifier) => ({
    imported: specifier.type === 'ExportNamespaceSpecifier' ? '*' : specifiedName(nodeIn(specifier, 'local')),
    exported: specifiedName(nodeIn(specifier, 'exported')),
  }));
  return [reexport(translator, node, source, exports)];
}

/** The entries of an exported object other files can write; what is frozen or `as const` is no plain object. */
function openObject(statement: Statement): Statement {
  const isObject = statement.kind === 'declaration' && statement.value?.kind === 'object';
  return isObject ? { ...statement, isOpen: true } : statement;
}

/** Translates `export * from 'x'`. */
export function translateExportAll(translator: Translator, node: Node): readonly Statement[] {
  const source = nodeIn(node, 'source');
  if (source === null || textIn(node, 'exportKind') === 'type') return [];
  return [reexport(translator, node, source, [{ imported: '*', exported: '*' }])];
}

function reexport(translator: Translator, node: Node, source: Node, exports: Exports): ImportStatement {
  const bindings = exports.flatMap(({ imported, exported }) => (imported === '*' ? [] : [{ imported, local: exported }]));
  return { kind: 'import', module: textIn(source, 'value'), bindings, exports, place: translator.placeOf(node) };
}

function exportLocal(translator: Translator, specifier: Node): readonly ExportStatement[] {
  const local = nodeIn(specifier, 'local');
  if (local === null) return [];
  const exported = specifiedName(nodeIn(specifier, 'exported') ?? local);
  return [{ kind: 'export', exported, value: translator.expression(local), place: translator.placeOf(specifier) }];
}

/** Translates `export default …` and TypeScript's `export = …`. */
export function translateDefaultExport(translator: Translator, node: Node): readonly Statement[] {
  const given = nodeIn(node, 'declaration') ?? nodeIn(node, 'expression');
  if (given === null) return [];
  const place = translator.placeOf(node);
  if (!/Declaration$/.test(given.type))
    return [{ kind: 'export', exported: 'default', value: translator.expression(given), place }];
  const declared = translator.statement(given);
  const last = declared.at(-1);
  if (last?.kind !== 'function' && last?.kind !== 'type') return declared;
  const value: Expression = { kind: 'name', name: last.name, place: last.place };
  return [...declared, { kind: 'export', exported: 'default', value, place }];
}

/**
 * Translates an assignment of a required module inside of an expression: the import stands before the statement.
 * @returns What was assigned, or null for any other assignment.
 */
export function hoistRequire(translator: Translator, target: Node, initial: Node): Expression | null {
  const statement = translateRequire(translator, target, initial);
  if (statement === null) return null;
  translator.hoist([statement]);
  const [binding] = statement.bindings;
  const place = translator.placeOf(target);
  return binding === undefined || target.type !== 'Identifier'
    ? { kind: 'opaque', parts: [], place }
    : { kind: 'name', name: binding.local, place };
}

/**
 * Translates `a = require('x')`, `= require('x').default` and `= await import('x')`, whole or taken apart, with or without
 * a declaration.
 * @returns Null where it is none of these.
 */
export function translateRequire(translator: Translator, target: Node, initial: Node): ImportStatement | null {
  const required = requiredModule(initial);
  if (required === null) return null;
  const { module } = required;
  const place = translator.placeOf(initial);
  if (target.type === 'Identifier') {
    const bindings = [{ imported: required.member ?? '*', local: textIn(target, 'name') }];
    return { kind: 'import', module, bindings, exports: [], place };
  }
  if (target.type !== 'ObjectPattern' || required.member !== null) return null;
  const bindings = nodesIn(target, 'properties').flatMap((property): Bindings => {
    const key = nodeIn(property, 'key');
    const value = nodeIn(property, 'value');
    const local = value?.type === 'AssignmentPattern' ? nodeIn(value, 'left') : value;
    return key === null || local === null ? [] : [{ imported: specifiedName(key), local: textIn(local, 'name') }];
  });
  return { kind: 'import', module, bindings, exports: [], place };
}

interface Required {
  readonly module: string;
  /** The member that is taken of it at once, or null. */
  readonly member: string | null;
}

function requiredModule(node: Node): Required | null {
  if (node.type === 'AwaitExpression') return requiredIn(nodeIn(node, 'argument'));
  if (node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression') return requiredIn(nodeIn(node, 'expression'));
  return node.type === 'MemberExpression' ? requiredMember(node) : requireCall(node);
}

function requiredIn(node: Node | null): Required | null {
  return node === null ? null : requiredModule(node);
}

function requiredMember(node: Node): Required | null {
  const required = requiredIn(nodeIn(node, 'object'));
  const property = nodeIn(node, 'property');
  return required === null || property === null || required.member !== null
    ? null
    : { module: required.module, member: textIn(property, 'name') };
}

function requireCall(node: Node): Required | null {
  const callee = nodeIn(node, 'callee');
  const isImport = node.type === 'ImportExpression' || callee?.type === 'Import';
  const isRequire = node.type === 'CallExpression' && callee !== null && textIn(callee, 'name') === 'require';
  const argument = nodeIn(node, 'source') ?? nodesIn(node, 'arguments')[0];
  return (isImport || isRequire) && argument?.type === 'StringLiteral'
    ? { module: textIn(argument, 'value'), member: null }
    : null;
}
