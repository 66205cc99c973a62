import type {
  Assignment,
  Closure,
  Expression,
  ListLiteral,
  ObjectLiteral,
  Operation,
  ScopeIndex,
} from '../../../model/expression.js';
import type { Parameter } from '../../../model/source.js';
import type { Facts } from './facts.js';

/** How an expression is used: a member that is called or assigned to is not read. */
export type Use = 'read' | 'called' | 'assigned';

/** Collects one kind of expression. */
type Visitor<Kind extends Expression['kind']> = (
  facts: Facts,
  expression: Expression & { readonly kind: Kind },
  scope: ScopeIndex,
  use: Use,
) => void;

const visitors: { readonly [Kind in Expression['kind']]: Visitor<Kind> } = {
  name(facts, name, scope, use) {
    if (use === 'read') facts.name(name, scope);
  },
  literal: () => undefined,
  member(facts, member, scope, use) {
    if (member.object !== null) visit(facts, member.object, scope);
    if (use === 'read') facts.read(member, scope);
  },
  call(facts, call, scope) {
    visit(facts, call.callee, scope, 'called');
    for (const { value } of call.arguments) visit(facts, value, scope);
    facts.call(call, scope);
  },
  closure: visitClosure,
  object: visitObject,
  list(facts, { items }, scope, use) {
    for (const item of items) visit(facts, item, scope, use);
  },
  cast(facts, { value }, scope, use) {
    visit(facts, value, scope, use);
  },
  await(facts, { value }, scope, use) {
    visit(facts, value, scope, use);
  },
  operation: visitOperation,
  assignment: visitAssignment,
  opaque(facts, { parts }, scope) {
    for (const part of parts) visit(facts, part, scope);
  },
};

/**
 * Collects the facts of an expression, operands before what they are operands of.
 * @param facts Where they are collected.
 * @param expression The expression.
 * @param scope The scope in which it stands.
 * @param use How it is used.
 */
export function visit(facts: Facts, expression: Expression, scope: ScopeIndex, use: Use = 'read'): void {
  (visitors[expression.kind] as Visitor<Expression['kind']>)(facts, expression, scope, use);
}

/** Collects the facts of a value of which several names take parts (`const { a, b } = f()`): what they share runs once. */
export function visitOnce(facts: Facts, value: Expression, scope: ScopeIndex): void {
  if (facts.taken.has(value)) return;
  facts.taken.add(value);
  const [whole, ...others] = value.kind === 'operation' && value.operator === 'subscript' ? value.operands : [];
  if (value.kind === 'member' && value.object !== null) {
    visitOnce(facts, value.object, scope);
    facts.read(value, scope);
  } else if (whole !== undefined) {
    visitOnce(facts, whole, scope);
    for (const other of others) visit(facts, other, scope);
  } else visit(facts, value, scope);
}

/** Collects the facts of default arguments, which run outside of the function's own scope. */
export function visitParameters(facts: Facts, parameters: readonly Parameter[], scope: ScopeIndex): void {
  for (const { value } of parameters) if (value !== null) visit(facts, value, scope);
}

function visitObject(facts: Facts, object: ObjectLiteral, scope: ScopeIndex): void {
  for (const { key, value } of object.entries) visitEntry(facts, key, value, scope);
  for (const { key, value } of object.computed) {
    if (key !== null) visit(facts, key, scope);
    visit(facts, value, scope);
  }
  facts.object(object, scope);
}

function visitClosure(facts: Facts, closure: Closure, scope: ScopeIndex): void {
  const { parameters, body, place } = closure;
  visitParameters(facts, parameters, scope);
  const own = facts.open(scope, { kind: 'closure', parameters, code: closure, place });
  facts.block(body, own);
}

/** A function in an object is called by its key: it is a function of that name. */
function visitEntry(facts: Facts, key: string, value: Expression, scope: ScopeIndex): void {
  if (value.kind !== 'closure') {
    visit(facts, value, scope);
    return;
  }
  const { parameters, body, place } = value;
  visitParameters(facts, parameters, scope);
  const own = facts.open(scope, { kind: 'function', name: key, parameters, code: value, returns: null, place });
  facts.declare({ declares: 'function', name: key, type: null, value: null, body: own, place, scope });
  facts.block(body, own);
}

/** Short circuits: `a && b` runs b only if a holds, `a || b` and `a ?? b` only if it does not. */
function visitOperation(facts: Facts, { operator, operands, place }: Operation, scope: ScopeIndex, use: Use): void {
  const [first, second, third] = operands;
  if (first === undefined) return;
  if (operator === '?:' && second !== undefined && third !== undefined) {
    visit(facts, first, scope);
    visit(facts, second, facts.branch(scope, first, true, place));
    visit(facts, third, facts.branch(scope, first, false, place));
    return;
  }
  if (operator === 'case' || operator === 'matches') {
    // A pattern names the case that it looks for, and reads no member.
    operands.forEach((operand, index) => {
      visit(facts, operand, scope, operator === 'matches' && index === 0 ? 'read' : 'called');
    });
    return;
  }
  const isShort = operator === '&&' || operator === '||' || operator === '??';
  if (!isShort) {
    // What `!x` does with x is what is done with the whole; of `a + b` neither is called or assigned to.
    for (const operand of operands) visit(facts, operand, scope, operands.length === 1 ? use : 'read');
    return;
  }
  let current = scope;
  operands.forEach((operand, index) => {
    const before = operands[index - 1];
    if (before !== undefined) current = facts.branch(current, before, operator === '&&', place);
    visit(facts, operand, current);
  });
}

function visitAssignment(facts: Facts, { operator, target, value }: Assignment, scope: ScopeIndex): void {
  visitOnce(facts, value, scope);
  for (const [each, given] of target.kind === 'list' ? partsOf(target, value) : [[target, value] as const]) {
    visit(facts, each, scope, operator === '=' || operator === 'add-handler' ? 'assigned' : 'read');
    facts.assign(each, given, scope);
  }
}

/** `(a, b) = (x, y)` gives a x; of a value that is no literal, each target gets the element at its position. */
function partsOf(target: ListLiteral, value: Expression): readonly (readonly [Expression, Expression])[] {
  return target.items.map((item, index) => {
    const given = value.kind === 'list' ? value.items[index] : undefined;
    return [item, given ?? elementOf(value, index)];
  });
}

function elementOf(value: Expression, index: number): Expression {
  const { place } = value;
  return { kind: 'operation', operator: 'subscript', operands: [value, { kind: 'literal', value: index, place }], place };
}
