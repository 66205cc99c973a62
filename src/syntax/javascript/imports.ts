import type { ImportFact } from '../../model/fact.js';
import type { Reader } from './facts.js';
import { nodeIn, nodesIn, textIn, type Node } from './syntax-tree.js';

type Bindings = ImportFact['bindings'];

/** Reads `import …`; type-only imports bind nothing that runs. */
export function readImport(reader: Reader, node: Node): void {
  const source = nodeIn(node, 'source');
  if (source === null || textIn(node, 'importKind') === 'type') return;
  const bindings = nodesIn(node, 'specifiers').flatMap((specifier): Bindings => {
    const local = nodeIn(specifier, 'local');
    if (local === null || textIn(specifier, 'importKind') === 'type') return [];
    return [{ imported: importedName(specifier), local: textIn(local, 'name') }];
  });
  reader.import(textIn(source, 'value'), bindings, reader.placeOf(node));
}

/** Reads TypeScript's `import a = require('x')`. */
export function readImportEquals(reader: Reader, node: Node): void {
  const local = nodeIn(node, 'id');
  const reference = nodeIn(node, 'moduleReference');
  const source = reference === null ? null : nodeIn(reference, 'expression');
  if (local === null || source === null) return;
  reader.import(textIn(source, 'value'), [{ imported: '*', local: textIn(local, 'name') }], reader.placeOf(node));
}

function importedName(specifier: Node): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  const imported = nodeIn(specifier, 'imported') ?? nodeIn(specifier, 'local');
  return imported === null ? '' : textIn(imported, 'name') || textIn(imported, 'value');
}

/** Reads `export { a } from 'x'`; any other export is read for what it exports. */
export function readReexport(reader: Reader, node: Node, scope: number): void {
  const source = nodeIn(node, 'source');
  const declaration = nodeIn(node, 'declaration');
  if (source === null) {
    if (declaration !== null) reader.visit(declaration, scope);
    return;
  }
  const bindings = nodesIn(node, 'specifiers').flatMap((specifier): Bindings => {
    const local = nodeIn(specifier, 'local');
    const exported = nodeIn(specifier, 'exported');
    return local === null || exported === null ? [] : [{ imported: textIn(local, 'name'), local: textIn(exported, 'name') }];
  });
  reader.import(textIn(source, 'value'), bindings, reader.placeOf(node));
}

/**
 * Reads `a = require('x')`, `= require('x').default` and `= await import('x')`, whole or taken apart, with or without
 * a declaration.
 * @returns Whether it was one.
 */
export function readRequire(reader: Reader, target: Node, initial: Node): boolean {
  const required = requiredModule(initial);
  if (required === null) return false;
  const place = reader.placeOf(initial);
  if (target.type === 'Identifier') {
    reader.import(required.module, [{ imported: required.member ?? '*', local: textIn(target, 'name') }], place);
    return true;
  }
  if (target.type !== 'ObjectPattern' || required.member !== null) return false;
  const bindings = nodesIn(target, 'properties').flatMap((property): Bindings => {
    const key = nodeIn(property, 'key');
    const value = nodeIn(property, 'value');
    const local = value?.type === 'AssignmentPattern' ? nodeIn(value, 'left') : value;
    return key === null || local === null ? [] : [{ imported: textIn(key, 'name'), local: textIn(local, 'name') }];
  });
  reader.import(required.module, bindings, place);
  return true;
}

interface Required {
  readonly module: string;
  /** The member that is taken of it at once, or null. */
  readonly member: string | null;
}

function requiredModule(node: Node): Required | null {
  if (node.type === 'AwaitExpression') return requiredIn(nodeIn(node, 'argument'));
  if (node.type === 'TSAsExpression') return requiredIn(nodeIn(node, 'expression'));
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
