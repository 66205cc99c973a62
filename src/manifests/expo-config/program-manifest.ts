import type { parse } from '@babel/parser';
import type { PlistEntry, PlistValue } from '../plist/plist-value.js';
import type { TextPosition } from '../text-position.js';

/** A program as Babel parses it. */
export type Program = ReturnType<typeof parse>['program'];

type Declarations = Extract<Program['body'][number], { readonly type: 'VariableDeclaration' }>;
type Expression = NonNullable<Declarations['declarations'][number]['init']>;
type ObjectExpression = Extract<Expression, { readonly type: 'ObjectExpression' }>;

/** What a program sets `ios.privacyManifests` to, as far as it can be told without running it. */
export interface WrittenByProgram {
  readonly values: readonly PlistValue[];
  /** Where a value is computed, or comes from another file. */
  readonly unread: readonly TextPosition[];
}

interface Reading {
  /** The values of the constants at the top of the program, by name. */
  readonly constants: ReadonlyMap<string, Expression>;
  readonly unread: TextPosition[];
  /** How many values may still be looked at. */
  left: number;
}

/** Constants that spread each other would multiply without end; a real manifest has some hundred values. */
const mostValues = 20_000;

/** Values are followed no deeper than this: through constants, spreads, arrays and objects. */
const deepest = 16;

/**
 * Finds what a program writes as `privacyManifests`: in an object, or by an assignment. Literals and constants of the same file are read.
 * @param program Babel's tree.
 */
export function manifestsInProgram(program: Program): WrittenByProgram {
  const reading: Reading = { constants: constantsOf(program), unread: [], left: mostValues };
  const values = settings(program, 'privacyManifests').flatMap((value) => {
    const read = valueOf(reading, value, 0);
    return read === null ? [] : [read];
  });
  return { values, unread: reading.unread };
}

/**
 * Finds the plugins that a program lists under `plugins`: the texts in that list, and the first text of a list in it. What the
 * program adds only in some builds counts too.
 * @param program Babel's tree.
 */
export function pluginsInProgram(program: Program): readonly (TextPosition & { readonly name: string })[] {
  const constants = constantsOf(program);
  const waiting: { readonly node: Expression; readonly depth: number }[] = settings(program, 'plugins').map((node) => ({
    node,
    depth: 0,
  }));
  const found = new Map<Expression, TextPosition & { readonly name: string }>();
  for (let at = waiting.shift(); at !== undefined && found.size < mostPlugins; at = waiting.shift()) {
    const { node, depth } = at;
    if (node.type === 'StringLiteral') {
      const { line, column } = positionOf(node);
      found.set(node, { name: node.value, line, column: column + 1 });
    } else if (depth <= deepest) waiting.push(...listedIn(node, constants).map((inner) => ({ node: inner, depth: depth + 1 })));
  }
  return [...found.values()];
}

/** No app lists as many. */
const mostPlugins = 200;

/** What a list of plugins is put together from: its elements, and the arms of a condition. */
function listedIn(node: Expression, constants: ReadonlyMap<string, Expression>): readonly Expression[] {
  switch (node.type) {
    case 'ArrayExpression':
      return elementsIn(node);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'Identifier':
      return [constants.get(node.name)].filter((value) => value !== undefined);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return [node.expression];
    default:
      return [];
  }
}

/** Of a plugin with options the name alone. */
function elementsIn({ elements }: Extract<Expression, { readonly type: 'ArrayExpression' }>): readonly Expression[] {
  const [name, options] = elements;
  if (name?.type === 'StringLiteral' && options?.type === 'ObjectExpression') return [name];
  return elements.flatMap((element) => {
    if (element === null) return [];
    return [element.type === 'SpreadElement' ? element.argument : element];
  });
}

function constantsOf(program: Program): ReadonlyMap<string, Expression> {
  const constants = new Map<string, Expression>();
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type === 'Identifier' && init !== null && init !== undefined) constants.set(id.name, init);
    }
  }
  return constants;
}

/** The values that a key is set to, in the order of the text. Patterns take values apart and set nothing. */
function settings(program: Program, name: string): readonly Expression[] {
  const found: Expression[] = [];
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (Array.isArray(node)) for (const item of node.toReversed() as readonly unknown[]) waiting.push(item);
    if (!isNode(node) || node.type === 'ObjectPattern') continue;
    const value = settingOf(node, name);
    if (value !== null) found.push(value);
    else for (const child of Object.values(node).toReversed()) if (typeof child === 'object') waiting.push(child);
  }
  return found;
}

/** A node of any kind. */
interface Node {
  readonly type: string;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function settingOf(node: Node, name: string): Expression | null {
  if (isProperty(node)) return keyOf(node) === name ? (node.value as Expression) : null;
  if (!isAssignment(node)) return null;
  const { left, right } = node;
  return left.type === 'MemberExpression' && !left.computed && left.property.type === 'Identifier' && left.property.name === name
    ? right
    : null;
}

type Property = Extract<ObjectExpression['properties'][number], { readonly type: 'ObjectProperty' }>;
type Assignment = Extract<Expression, { readonly type: 'AssignmentExpression' }>;

function isProperty(node: Node): node is Property {
  return node.type === 'ObjectProperty';
}

function isAssignment(node: Node): node is Assignment {
  return node.type === 'AssignmentExpression';
}

function keyOf({ key, computed }: Property): string | null {
  if (key.type === 'StringLiteral') return key.value;
  return key.type === 'Identifier' && !computed ? key.name : null;
}

/** Null, and a note of the place, where the program computes the value. */
function valueOf(reading: Reading, node: Expression, depth: number): PlistValue | null {
  const position = positionOf(node);
  reading.left--;
  if (depth > deepest || reading.left < 0) return unread(reading, position);
  switch (node.type) {
    case 'ObjectExpression':
      return { kind: 'dictionary', ...position, entries: entriesOf(reading, node, depth) };
    case 'ArrayExpression':
      return { kind: 'array', ...position, items: itemsOf(reading, node, depth) };
    case 'StringLiteral':
      return { kind: 'string', value: node.value, line: position.line, column: position.column + 1 };
    case 'BooleanLiteral':
      return { kind: 'boolean', value: node.value, ...position };
    case 'NumericLiteral':
      return { kind: 'number', value: node.value, ...position };
    default:
      return valueThrough(reading, node, depth);
  }
}

/** The value of what only wraps or names another. */
function valueThrough(reading: Reading, node: Expression, depth: number): PlistValue | null {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return valueOf(reading, node.expression, depth + 1);
    case 'Identifier': {
      const constant = reading.constants.get(node.name);
      return constant === undefined ? unread(reading, positionOf(node)) : valueOf(reading, constant, depth + 1);
    }
    case 'TemplateLiteral': {
      const [only] = node.quasis;
      const position = positionOf(node);
      if (only === undefined || node.expressions.length > 0) return unread(reading, position);
      return { kind: 'string', value: only.value.cooked ?? '', line: position.line, column: position.column + 1 };
    }
    default:
      return unread(reading, positionOf(node));
  }
}

function entriesOf(reading: Reading, { properties }: ObjectExpression, depth: number): readonly PlistEntry[] {
  return properties.flatMap((property): readonly PlistEntry[] => {
    if (property.type === 'SpreadElement') return spread(reading, property.argument, depth, 'dictionary')?.entries ?? [];
    const key = property.type === 'ObjectProperty' ? keyOf(property) : null;
    if (property.type !== 'ObjectProperty' || key === null) {
      unread(reading, positionOf(property));
      return [];
    }
    const value = valueOf(reading, property.value as Expression, depth + 1);
    return value === null ? [] : [{ key, ...positionOf(property.key), value }];
  });
}

function itemsOf(
  reading: Reading,
  { elements }: Extract<Expression, { readonly type: 'ArrayExpression' }>,
  depth: number,
): readonly PlistValue[] {
  return elements.flatMap((element): readonly PlistValue[] => {
    if (element === null) return [];
    if (element.type === 'SpreadElement') return spread(reading, element.argument, depth, 'array')?.items ?? [];
    const value = valueOf(reading, element, depth + 1);
    return value === null ? [] : [value];
  });
}

function spread<Kind extends 'array' | 'dictionary'>(
  reading: Reading,
  argument: Expression,
  depth: number,
  kind: Kind,
): Extract<PlistValue, { readonly kind: Kind }> | null {
  const value = valueOf(reading, argument, depth + 1);
  if (value?.kind === kind) return value as Extract<PlistValue, { readonly kind: Kind }>;
  return value === null ? null : unread(reading, positionOf(argument));
}

function unread(reading: Reading, position: TextPosition): null {
  if (reading.unread.length < mostUnread) reading.unread.push(position);
  return null;
}

/** More places of one file than these say nothing new. */
const mostUnread = 5;

/** Babel's columns start at 0. */
function positionOf({ loc }: { readonly loc?: { readonly start: TextPosition } | null | undefined }): TextPosition {
  return { line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 };
}
