import { hasRole, rolesOf } from '../../catalog/apis/roles.js';
import type { Call, Expression, Member, Name, Operation, ScopeIndex } from '../../model/expression.js';
import { findBinding, propertyOf } from './bindings.js';
import { enclosingTypeName, type IndexedSource, type Program } from './program.js';

/** Where an expression stands. */
export interface Standing {
  readonly program: Program;
  readonly source: IndexedSource;
  readonly scope: ScopeIndex;
}

/** A key of a dictionary: its text, or where no parsed file has it the name of the constant that holds it. */
export type Key = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'constant'; readonly name: string };

/** A constant that is another constant, and so on, is followed no further than this. */
const deepest = 8;

/**
 * Reads a key: a literal, a constant of the app, a case of an enumeration with its raw value, an entry of a JavaScript object, and texts
 * that are put together of these.
 * @param expression The key as written.
 * @param standing Where it stands.
 * @returns The key, or null where it is computed.
 */
export function constantKey(expression: Expression, standing: Standing, above = 0): Key | null {
  if (above > deepest) return null;
  const depth = above + 1;
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? null : { kind: 'text', text: String(expression.value) };
    case 'cast':
    case 'await':
    case 'assignment':
      return constantKey(expression.value, standing, depth);
    case 'name':
      return ofName(expression, standing, depth);
    case 'member':
      return ofMember(expression, standing, depth);
    case 'call':
      return ofCall(expression, standing, depth);
    case 'operation':
      return ofTexts(expression, standing, depth);
    default:
      return null;
  }
}

/** What gives the same text that it is called on: `'email'.freeze`. */
function ofCall({ callee }: Call, standing: Standing, depth: number): Key | null {
  if (callee.kind !== 'member' || callee.object === null) return null;
  const isView = rolesOf(standing.source.language, callee.name).some(
    ({ role, takes }) => role === 'view' && takes?.value === 'receiver',
  );
  return isView ? constantKey(callee.object, standing, depth) : null;
}

/** `PREFIX + 'id'` and `${prefix}id`, of which every part is known. */
function ofTexts({ operator, operands, pieces }: Operation, standing: Standing, depth: number): Key | null {
  const around = operator === '+' ? operands.map(() => '') : operator === 'template' ? (pieces ?? null) : null;
  if (around === null) return null;
  const parts = operands.map((operand) => constantKey(operand, standing, depth));
  const texts = parts.flatMap((part) => (part?.kind === 'text' ? [part.text] : []));
  if (texts.length < parts.length || texts.length === 0) return null;
  return {
    kind: 'text',
    text: texts.map((text, index) => `${around[index] ?? ''}${text}`).join('') + (around[texts.length] ?? ''),
  };
}

function ofName({ name, place }: Name, standing: Standing, depth: number): Key | null {
  const { program, source, scope } = standing;
  const binding = findBinding(program, source, name, scope, place);
  if (binding === null || binding.kind === 'import') return { kind: 'constant', name };
  if (binding.kind === 'parameter') return null;
  const { value } = binding.declaration;
  return value === null ? null : constantKey(value, { program, source: binding.source, scope: binding.declaration.scope }, depth);
}

/** `Keys.tier`; `Key.email.rawValue`; `KEYS.EMAIL` of a JavaScript object; `.email`, whose type nobody names. */
function ofMember(member: Member, standing: Standing, depth: number): Key | null {
  const { object, name } = member;
  if (object === null) return { kind: 'constant', name };
  if (hasRole(standing.source.language, name, 'raw-value')) return constantKey(object, standing, depth);
  if (object.kind !== 'name' && object.kind !== 'member') return null;
  const entry = entryOf(object, name, standing);
  if (entry !== null) return constantKey(entry, standing, depth);
  const owner = ownerOf(object, standing);
  const { program, source } = standing;
  const found = propertyOf(program, source, `${owner}.${name}`) ?? program.cases.get(`${owner}.${name}`)?.[0];
  if (found === undefined) return isNamed(owner) ? { kind: 'constant', name: `${owner}.${name}` } : null;
  const { value, declares, scope } = found.declaration;
  if (value !== null) return constantKey(value, { program, source: found.source, scope }, depth);
  // A case without a raw value of its own has its name for one.
  return declares === 'case' ? { kind: 'text', text: name } : null;
}

/** The value of an entry of an object that is a constant. */
function entryOf(object: Expression, name: string, { program, source, scope }: Standing): Expression | null {
  if (object.kind !== 'name') return null;
  const binding = findBinding(program, source, object.name, scope, object.place);
  const value = binding?.kind === 'variable' ? binding.declaration.value : null;
  if (value?.kind !== 'object') return null;
  return value.entries.find(({ key }) => key === name)?.value ?? null;
}

function ownerOf(object: Name | Member, { source, scope }: Standing): string {
  return object.name === 'self' || object.name === 'Self' ? (enclosingTypeName(source, scope) ?? '') : object.name;
}

/** Types and imported constants begin with a capital; a value's member may hold anything. */
function isNamed(owner: string): boolean {
  return /^[A-Z]/.test(owner);
}
