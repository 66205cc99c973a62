import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type {
  Condition,
  Declaration,
  ExitStatement,
  FunctionDeclaration,
  IfStatement,
  LoopStatement,
  Statement,
  TryStatement,
  TypeDeclaration,
} from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import { endsRun, holdsAfter } from '../../../model/scoping.js';
import { aftermathOf, goesOn, leaves, type Aftermath, type Ending } from './aftermath.js';
import { visit, visitParameters } from './expressions.js';
import type { Facts } from './facts.js';
import { lowerSwitch } from './switch.js';
import { declare } from './declarations.js';

/**
 * Makes scopes and facts of statements that run one after the other. What follows an early exit stands in the branch that
 * the exit leaves.
 * @param facts Where they are collected.
 * @param statements In order.
 * @param scope The scope in which the first one stands.
 */
export function lowerBlock(facts: Facts, statements: readonly Statement[], scope: ScopeIndex): Aftermath {
  let current = scope;
  let ending: Ending = 'goes-on';
  let mayBreak = false;
  for (const statement of statements) {
    const aftermath = lowerStatement(facts, statement, current);
    current = aftermath.scope;
    mayBreak ||= aftermath.mayBreak;
    // What stands below an exit never runs, and changes nothing of it.
    if (ending === 'goes-on') ending = aftermath.ending;
  }
  return { scope: current, ending, mayBreak };
}

/** Collects one kind of statement. */
type Lowering<Kind extends Statement['kind']> = (
  facts: Facts,
  statement: Statement & { readonly kind: Kind },
  scope: ScopeIndex,
) => Aftermath;

const lowerings: { readonly [Kind in Statement['kind']]: Lowering<Kind> } = {
  import(facts, statement, scope) {
    facts.import(statement);
    return goesOn(scope);
  },
  export(facts, { value }, scope) {
    visit(facts, value, scope);
    return goesOn(scope);
  },
  declaration(facts, statement, scope) {
    declare(facts, statement, scope);
    return goesOn(scope);
  },
  function(facts, statement, scope) {
    lowerFunction(facts, statement, scope);
    return goesOn(scope);
  },
  type(facts, statement, scope) {
    lowerType(facts, statement, scope);
    return goesOn(scope);
  },
  if: lowerIf,
  loop: lowerLoop,
  switch: lowerSwitch,
  try: lowerTry,
  exit: lowerExit,
  block: (facts, { statements }, scope) => lowerBlock(facts, statements, scope),
  defer(facts, { body }, scope) {
    lowerBlock(facts, body, scope);
    return goesOn(scope);
  },
  conditional: (facts, { arms }, scope) => lowerArms(facts, arms, scope),
  recovered(facts, { statements }, scope) {
    // What governs them is lost: none tells anything about the next.
    facts.recovering(() => {
      for (const statement of statements) lowerStatement(facts, statement, scope);
    });
    return goesOn(scope);
  },
  expression: (facts, { expression }, scope) => lowerExpression(facts, expression, scope),
};

function lowerStatement(facts: Facts, statement: Statement, scope: ScopeIndex): Aftermath {
  return (lowerings[statement.kind] as Lowering<Statement['kind']>)(facts, statement, scope);
}

function lowerExit(facts: Facts, { how, value, place }: ExitStatement, scope: ScopeIndex): Aftermath {
  if (value !== null) visit(facts, value, scope);
  if (value !== null && how === 'return') facts.give(value, place, scope);
  return aftermathOf(how, scope);
}

function lowerExpression(facts: Facts, expression: Expression, scope: ScopeIndex): Aftermath {
  visit(facts, expression, scope);
  if (endsRun(facts.scoping, expression)) return leaves(scope);
  const held = holdsAfter(facts.scoping, expression);
  return goesOn(held === null ? scope : facts.branch(scope, held, true, expression.place));
}

function lowerFunction(facts: Facts, declaration: FunctionDeclaration, scope: ScopeIndex): void {
  const { name, alsoNamed, parameters, returns, body, accessor, hasBody, place } = declaration;
  visitParameters(facts, parameters, scope);
  const also = alsoNamed === undefined ? {} : { alsoNamed };
  const own = hasBody
    ? facts.open(scope, { kind: 'function', name, ...also, parameters, code: declaration, returns, place })
    : null;
  if (accessor === null) facts.declare({ declares: 'function', name, type: returns, value: null, body: own, place, scope });
  if (own !== null) lowerBlock(facts, body, own);
}

function lowerType(
  facts: Facts,
  { name, inherits, declaresOnly, adds, members, place }: TypeDeclaration,
  scope: ScopeIndex,
): void {
  const own = facts.open(scope, { kind: 'type', name, inherits, declaresOnly, place }, adds);
  if (!adds) facts.declare({ declares: 'type', name, type: null, value: null, body: own, place, scope });
  for (const member of members) lowerBlock(facts, [member], own);
}

/** Conditions that have come true, and the scope in which they have. */
export interface Passed {
  readonly test: Expression | null;
  readonly scope: ScopeIndex;
}

/** Collects conditions: each stands in the branch that those before it open. */
function lowerConditions(facts: Facts, conditions: readonly Condition[], scope: ScopeIndex): Passed {
  let current = scope;
  for (const { test, declares } of conditions) {
    visit(facts, test, current);
    current = facts.branch(current, test, true, test.place);
    for (const declaration of declares) bind(facts, declaration, current);
  }
  return { test: conjunction(conditions.map(({ test }) => test)), scope: current };
}

/** What a condition binds is a part of its test, whose facts are collected already. */
function bind(facts: Facts, { declares, name, type, value, place }: Declaration, scope: ScopeIndex): void {
  facts.declare({ declares, name, type, value, body: null, place, scope });
}

function conjunction(tests: readonly Expression[]): Expression | null {
  const [only, ...more] = tests;
  if (only === undefined || more.length === 0) return only ?? null;
  return { kind: 'operation', operator: '&&', operands: tests, place: only.place };
}

function lowerIf(facts: Facts, { conditions, then, otherwise, place }: IfStatement, scope: ScopeIndex): Aftermath {
  const constant = constantOf(conditions);
  const passed = lowerConditions(facts, conditions, scope);
  const { test } = passed;
  if (test === null) return lowerBlock(facts, [...(then ?? []), ...(otherwise ?? [])], scope);
  const yes = then === null || constant === false ? goesOn(passed.scope) : lowerBlock(facts, then, passed.scope);
  const hasElse = otherwise !== null && constant !== true;
  const no = hasElse ? lowerBlock(facts, otherwise, facts.branch(scope, test, false, place)) : null;
  if (then === null) return { ...goesOn(passed.scope), mayBreak: no?.mayBreak ?? false };
  return afterArms(facts, { test, yes, no, scope, place });
}

interface Arms {
  readonly test: Expression;
  readonly yes: Aftermath;
  /** Null without an else. */
  readonly no: Aftermath | null;
  readonly scope: ScopeIndex;
  readonly place: Place;
}

/** After an if of which one arm exits, the other has come true. */
function afterArms(facts: Facts, { test, yes, no, scope, place }: Arms): Aftermath {
  const mayBreak = yes.mayBreak || (no?.mayBreak ?? false);
  if (yes.ending === 'goes-on') {
    const exitsElse = no !== null && no.ending !== 'goes-on';
    return { ...goesOn(exitsElse ? facts.branch(scope, test, true, place) : scope), mayBreak };
  }
  if (no === null) return { ...goesOn(facts.branch(scope, test, false, place)), mayBreak };
  if (no.ending === 'goes-on') return { ...goesOn(no.scope), mayBreak };
  return { scope, mayBreak, ending: yes.ending === no.ending ? yes.ending : 'breaks' };
}

/** The value of a test that is a literal (`if (false)`), or null. */
function constantOf(conditions: readonly Condition[]): boolean | null {
  const [only, ...more] = conditions;
  if (only?.test.kind !== 'literal' || more.length > 0) return null;
  return typeof only.test.value === 'boolean' ? only.test.value : null;
}

function lowerLoop(facts: Facts, loop: LoopStatement, scope: ScopeIndex): Aftermath {
  const { subject, declares, conditions, runsFirst, body, step, place } = loop;
  const around = subject === null ? scope : openEach(facts, subject, declares, scope, place);
  const passed = lowerConditions(facts, runsFirst ? [] : conditions, around);
  const inside = lowerBlock(facts, body, passed.scope);
  for (const each of step) visit(facts, each, passed.scope);
  const test = runsFirst ? lowerConditions(facts, conditions, scope).test : passed.test;
  const isTested = test !== null && subject === null && !inside.mayBreak;
  return goesOn(isTested ? facts.branch(scope, test, false, place) : scope);
}

/** The body of a loop over a sequence runs where the sequence has an element, whose names hide outer ones. */
function openEach(
  facts: Facts,
  subject: Expression,
  declares: readonly Declaration[],
  scope: ScopeIndex,
  place: Place,
): ScopeIndex {
  visit(facts, subject, scope);
  const test: Expression = { kind: 'operation', operator: 'exists', operands: [subject], place: subject.place };
  const own = facts.branch(scope, test, true, place);
  for (const declaration of declares) declare(facts, declaration, own);
  return own;
}

/** What is known after a `try` without handlers, or whose handlers all exit, is what its body leaves. */
function lowerTry(facts: Facts, { body, handlers, finally: last }: TryStatement, scope: ScopeIndex): Aftermath {
  const tried = lowerBlock(facts, body, scope);
  const handled = handlers.map((handler) => {
    for (const declaration of handler.declares) declare(facts, declaration, scope);
    return lowerBlock(facts, handler.body, scope);
  });
  const allExit = handled.every(({ ending }) => ending !== 'goes-on');
  const mayBreak = [tried, ...handled].some((each) => each.mayBreak);
  const after: Aftermath = { ...(allExit ? tried : goesOn(scope)), mayBreak };
  if (last.length === 0) return after;
  // It runs whatever the body leaves, and what it leaves itself is known below it.
  const final = lowerBlock(facts, last, scope);
  if (final.ending !== 'goes-on') return final;
  return final.scope === scope ? after : { ...after, scope: final.scope };
}

/** One arm alone is part of every build that an exit in it can matter for; of several, any may be. */
function lowerArms(facts: Facts, arms: readonly (readonly Statement[])[], scope: ScopeIndex): Aftermath {
  const read = arms.map((arm) => lowerBlock(facts, arm, scope));
  const [only, ...more] = read;
  return only === undefined || more.length > 0
    ? { ...goesOn(scope), mayBreak: read.some(({ mayBreak }) => mayBreak) }
    : { ...goesOn(only.scope), mayBreak: only.mayBreak };
}
