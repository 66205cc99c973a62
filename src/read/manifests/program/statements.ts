import type { Condition, Declaration, LoopStatement, Statement, SwitchStatement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import { declareFunction } from './library.js';
import { deeper, step, type Ending, type Machine } from './machine.js';
import { declareName, scopeIn, type Scope } from './scope.js';
import { elementsOf } from './collections.js';
import { choiceOf, truthOf, type Value } from './value.js';

/**
 * Runs statements. Where a condition is not known, both of its arms run: what either declares may be so.
 * @param statements In order.
 */
export function runStatements(machine: Machine, statements: readonly Statement[], scope: Scope): Ending {
  for (const statement of statements) {
    if (!step(machine.state, statement.place)) return 'return';
    const ending = deeper(machine.state, () =>
      (runnings[statement.kind] as Running<Statement['kind']>)(machine, statement, scope),
    );
    if (ending !== 'goes-on') return ending;
  }
  return 'goes-on';
}

/** Runs one kind of statement. */
type Running<Kind extends Statement['kind']> = (
  machine: Machine,
  statement: Statement & { readonly kind: Kind },
  scope: Scope,
) => Ending;

const runnings: { readonly [Kind in Statement['kind']]: Running<Kind> } = {
  import: () => 'goes-on',
  type: () => 'goes-on',
  export(machine, { value }, scope) {
    machine.evaluate(value, scope);
    return 'goes-on';
  },
  declaration: declare,
  function(machine, statement) {
    declareFunction(machine.state.library, statement);
    return 'goes-on';
  },
  if: runIf,
  loop: runLoop,
  switch: runSwitch,
  try: (machine, { body, handlers, finally: last }, scope) =>
    runArms(machine, [body, ...handlers.map((handler) => handler.body), last], scope),
  exit,
  block: (machine, { statements }, scope) => machine.run(statements, scope),
  recovered: (machine, { statements }, scope) => machine.run(statements, scope),
  defer: (machine, { body }, scope) => machine.run(body, scope),
  conditional: (machine, { arms }, scope) => runArms(machine, arms, scope),
  expression(machine, { expression }, scope) {
    machine.evaluate(expression, scope);
    return 'goes-on';
  },
};

function declare(machine: Machine, { name, value, place }: Declaration, scope: Scope): Ending {
  const given: Value = value === null ? { kind: 'unknown', place } : machine.evaluate(value, scope);
  declareName(scope, name, given);
  return 'goes-on';
}

function exit(machine: Machine, { how, value, place }: Extract<Statement, { readonly kind: 'exit' }>, scope: Scope): Ending {
  const given: Value = value === null ? { kind: 'constant', value: null, place } : machine.evaluate(value, scope);
  if (how === 'return') machine.state.returned.push(given);
  if (how === 'throw') return 'return';
  return how === 'fallthrough' ? 'goes-on' : how;
}

function runIf(
  machine: Machine,
  { conditions, then, otherwise }: Extract<Statement, { readonly kind: 'if' }>,
  scope: Scope,
): Ending {
  // What a `guard` binds is there below it.
  const holds = testAll(machine, conditions, scope);
  if (holds === true) return then === null ? 'goes-on' : machine.run(then, scope);
  if (holds === false) return otherwise === null ? 'goes-on' : machine.run(otherwise, scope);
  return runArms(machine, [then ?? [], otherwise ?? []], scope);
}

/** Whether all conditions hold; null where one is not known and none is false. */
function testAll(machine: Machine, conditions: readonly Condition[], scope: Scope): boolean | null {
  let all: boolean | null = true;
  for (const { test, declares } of conditions) {
    const value = machine.evaluate(test, scope);
    for (const each of declares) declare(machine, each, scope);
    const holds = truthOf(value);
    if (holds === false) return false;
    if (holds === null) all = null;
  }
  return all;
}

/**
 * Runs statements of which one arm runs, and nobody knows which: after them, a name may have the value of any arm that goes on.
 */
function runArms(machine: Machine, arms: readonly (readonly Statement[])[], scope: Scope): Ending {
  const { changes } = machine.state;
  const merged = new Map<Cell, Value[]>();
  const endings = arms.map((arm) => {
    const start = changes.length;
    const ending = machine.run(arm, scope);
    const made = changes.splice(start);
    const before = new Map(made.toReversed().map(({ cell, before: value }) => [cell, value]));
    for (const [cell, value] of before) {
      const values = merged.get(cell) ?? [value];
      if (ending === 'goes-on') merged.set(cell, [...values, cell.value]);
      cell.value = value;
    }
    return ending;
  });
  for (const [cell, values] of merged) {
    const [first] = values;
    if (first === undefined) continue;
    changes.push({ cell, before: first });
    // Where every arm gives a value, the one before is gone.
    const isReplaced = values.length > arms.length;
    cell.value = choiceOf(isReplaced ? values.slice(1) : values, placeOf(first));
  }
  const [ending = 'goes-on'] = endings;
  return endings.every((each) => each !== 'goes-on') ? ending : 'goes-on';
}

type Cell = Machine['state']['changes'][number]['cell'];

const nowhere: Place = { file: '', line: 1, column: 1 };

function placeOf(value: Value): Place {
  return 'place' in value ? value.place : nowhere;
}

/** A loop over elements that are known runs once for each; any other runs once, and its names are not known. */
function runLoop(machine: Machine, statement: LoopStatement, scope: Scope): Ending {
  const { subject, declares, conditions, body, step: after, place } = statement;
  const elements = subject === null ? null : elementsOf(machine.evaluate(subject, scope));
  for (const { test } of conditions) machine.evaluate(test, scope);
  for (const element of elements ?? [null]) {
    const inner = scopeIn(scope);
    bind(machine, declares, element, inner, place);
    const ending = machine.run(body, inner);
    for (const each of after) machine.evaluate(each, inner);
    if (ending === 'return') return elements === null ? 'goes-on' : 'return';
    if (ending === 'break') break;
    if (machine.state.stopped !== null) break;
  }
  return 'goes-on';
}

/** Gives the names of a loop an element, or its parts where there are several names. */
function bind(machine: Machine, declares: readonly Declaration[], element: Value | null, scope: Scope, place: Place): void {
  const parts = declares.length > 1 && element?.kind === 'list' ? element.items : [element];
  declares.forEach((each, index) => {
    const given = parts[index] ?? null;
    const value: Value = given ?? (each.value === null ? { kind: 'unknown', place } : machine.evaluate(each.value, scope));
    declareName(scope, each.name, value);
  });
}

function runSwitch(machine: Machine, { subject, cases }: SwitchStatement, scope: Scope): Ending {
  const value = machine.evaluate(subject, scope);
  const chosen = cases.find(({ patterns }) => patterns.some((each) => isSame(machine.evaluate(each, scope), value)));
  const isKnown = value.kind === 'text' || value.kind === 'constant';
  const only = chosen ?? (isKnown ? cases.find(({ isDefault }) => isDefault) : undefined);
  if (isKnown && only !== undefined) {
    const ending = machine.run(only.body, scope);
    return ending === 'break' ? 'goes-on' : ending;
  }
  const hasAll = cases.some(({ isDefault }) => isDefault);
  const ending = runArms(machine, [...cases.map(({ body }) => body), ...(hasAll ? [] : [[]])], scope);
  return ending === 'break' ? 'goes-on' : ending;
}

function isSame(pattern: Value, value: Value): boolean {
  if (pattern.kind === 'text') return value.kind === 'text' && value.text === pattern.text;
  return pattern.kind === 'constant' && value.kind === 'constant' && pattern.value === value.value;
}
