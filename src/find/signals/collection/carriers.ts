import type { Call, Expression } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import { dictionaryMethods } from '../../match/dictionary-methods.js';
import { calleeName, type Program } from '../../match/program.js';

/** What has data at first: names of variables and parameters, or an expression that gives it. */
export interface FirstCarriers {
  readonly carriers: ReadonlySet<string>;
  readonly given: Expression | null;
}

/**
 * Makes the test whether an expression has the data, once all variables that get it are known. Follows names, not values.
 * @param program The project.
 * @param facts Of the code in which the data is followed.
 * @param first What has it at first.
 */
export function carrierTest(
  program: Program,
  facts: readonly Fact[],
  { carriers, given }: FirstCarriers,
): (value: Expression) => boolean {
  const names = new Set(carriers);
  const carries = (value: Expression): boolean =>
    value === given || (value.kind === 'name' ? names.has(value.name) : partsWithData(program, value).some(carries));
  for (let before = -1; before < names.size;) {
    before = names.size;
    for (const fact of facts) for (const name of filledBy(fact, carries)) names.add(name);
  }
  return carries;
}

/** Members that tell something of a value and do not have it. */
const about: ReadonlySet<string> = new Set(['isEmpty', 'count', 'length', 'isNotEmpty', 'canceled', 'cancelled', 'didCancel']);

/** Operations that give a truth value. */
const tests: ReadonlySet<string> = new Set(['==', '!=', '===', '!==', '<', '>', '<=', '>=', '!', 'exists', '~=', 'matches']);

/** The parts of an expression of which each gives it the data. */
function partsWithData(program: Program, value: Expression): readonly Expression[] {
  switch (value.kind) {
    case 'member':
      return value.object === null || about.has(value.name) ? [] : [value.object];
    case 'call':
      return partsOfCall(program, value);
    case 'object':
      return [...value.entries, ...value.computed].map((entry) => entry.value);
    case 'list':
      return value.items;
    case 'cast':
    case 'await':
    case 'assignment':
      return [value.value];
    case 'operation':
      return tests.has(value.operator) ? [] : value.operands;
    default:
      return [];
  }
}

/** What a function of the project gives back is its own. */
function partsOfCall(program: Program, call: Call): readonly Expression[] {
  const receiver = call.callee.kind === 'member' ? [call.callee] : [];
  return program.functions.has(calleeName(call)) ? receiver : [...receiver, ...call.arguments.map(({ value }) => value)];
}

/** The variables that a fact puts the data in. */
function filledBy(fact: Fact, carries: (value: Expression) => boolean): readonly string[] {
  if (fact.kind === 'declaration') return fact.value !== null && carries(fact.value) ? [fact.name] : [];
  if (fact.kind === 'assignment') return carries(fact.value) ? rootOf(fact.target) : [];
  return fact.kind === 'call' && fact.call.arguments.some(({ value }) => carries(value)) ? addedTo(fact.call) : [];
}

/** The variable that a call adds its arguments to. */
function addedTo({ callee }: Call): readonly string[] {
  if (callee.kind !== 'member' || callee.object === null) return [];
  return callee.name === 'append' || dictionaryMethods.get(callee.name)?.adds === 'receiver' ? rootOf(callee.object) : [];
}

/** The variable that has what is assigned to; what belongs to an object that others have too is not followed. */
function rootOf(target: Expression): readonly string[] {
  if (target.kind === 'name') return target.name === 'self' ? [] : [target.name];
  if (target.kind === 'member') return target.object === null ? [] : rootOf(target.object);
  return target.kind === 'operation' && target.operator === 'subscript' && target.operands[0] !== undefined
    ? rootOf(target.operands[0])
    : [];
}
