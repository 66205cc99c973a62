import type { Expression } from '../../model/expression.js';
import type { Condition, Declaration, IfStatement, LoopStatement, Statement, TryStatement } from '../../model/module.js';
import { endsRun, holdsAfter } from '../../model/scoping.js';
import { branch, comingTogether } from './branches.js';
import { hoist } from './hoisting.js';
import { narrow } from './narrowing.js';
import { newObject } from './objects.js';
import { bindParts, matchesTest } from './patterns.js';
import { declareVariable, globalCell, inner } from './names.js';
import { awaited } from './promises.js';
import { step, type Exits, type Run } from './run.js';
import { become, fork, join, type State } from './state.js';
import { resultOf } from './task-groups.js';
import { executeSwitch } from './switch.js';
import { countedSince } from './cells.js';
import { elementsIn } from './collections.js';
import { knownElements, overElements } from './known-elements.js';
import { executeArms, executeExit } from './exits.js';
import { alternativesOf, constant, oneOf, unknown, type Cell, type Frame, type Value } from './value.js';

/**
 * Runs statements one after the other.
 * @param run The run.
 * @param state What holds before, and becomes what holds after; it is dead where control does not come to the end.
 * @param frame The names that they see; what they declare is added.
 * @throws {TooMuch} Where the run takes too many steps.
 */
export function execute(run: Run, state: State, frame: Frame, statements: readonly Statement[]): void {
  hoist(run, state, frame, statements);
  const deferred: (readonly Statement[])[] = [];
  for (const statement of statements) {
    if (state.isDead) break;
    step(run);
    if (statement.kind === 'defer') deferred.push(statement.body);
    else if (statement.kind === 'if' && statement.then === null) {
      executeGuard(run, state, frame, statement);
    } else (executors[statement.kind] as Executor<Statement['kind']> | undefined)?.(run, state, frame, statement);
  }
  for (const body of deferred.toReversed()) executeDeferred(run, state, frame, body);
}

/** What is deferred runs however its block is left, and can leave it too. */
function executeDeferred(run: Run, state: State, frame: Frame, body: readonly Statement[]): void {
  const { isDead } = state;
  state.isDead = false;
  execute(run, state, inner(frame), body);
  state.isDead ||= isDead;
}

type Executor<Kind extends Statement['kind']> = (
  run: Run,
  state: State,
  frame: Frame,
  statement: Statement & { readonly kind: Kind },
) => void;

const executors: { readonly [Kind in Statement['kind']]?: Executor<Kind> } = {
  declaration: executeDeclaration,
  if: comingTogether(executeIf),
  loop: executeLoop,
  switch: comingTogether(executeSwitch),
  try: executeTry,
  exit: executeExit,
  export: (run, state, frame, { value }) => {
    if (value.kind !== 'name') run.machine.evaluate(run, state, frame, value);
  },
  block: (run, state, frame, { statements }) => {
    execute(run, state, inner(frame), statements);
  },
  conditional: executeArms,
  recovered: (run, state, frame, { statements }) => {
    execute(run, state, frame, statements);
  },
  expression: comingTogether((run, state, frame, { expression }) => {
    executeExpression(run, state, frame, expression);
  }),
};

function executeExpression(run: Run, state: State, frame: Frame, expression: Expression): void {
  const { scoping } = frame.source;
  const held = holdsAfter(scoping, expression);
  if (held !== null) {
    const value = run.machine.evaluate(run, state, frame, held);
    branch(
      run,
      state,
      { value, expression: held },
      (now) => {
        narrow(run, now, frame, held, true);
      },
      (now) => {
        now.isDead = true;
        run.effort.ends += 1;
      },
    );
    return;
  }
  run.machine.evaluate(run, state, frame, expression);
  if (!endsRun(scoping, expression)) return;
  state.isDead = true;
  run.effort.ends += 1;
}

/** Declares a variable. @param frame Where it is seen. */
function executeDeclaration(run: Run, state: State, frame: Frame, declaration: Declaration): void {
  const { declares, name, type, value } = declaration;
  if (declares === 'type' || declares === 'case') return;
  const given = named(initialValue(run, state, frame, declaration, value, type), name);
  // A closure that nothing calls is known by the variable that holds it.
  if (given?.kind === 'function' && run.effort.made.has(given.code)) run.effort.made.set(given.code, given);
  const cell = fileVariable(run, frame, declaration);
  if (cell === null) declareVariable(state, frame, name, type, given);
  else {
    frame.variables.set(name, cell);
    if (given !== null) state.cells.declare(cell, given);
  }
}

/** The place of a variable that a file's own statements declare: functions of the file see it too, whoever calls them. */
function fileVariable(run: Run, { source }: Frame, { name, place }: Declaration): Cell | null {
  if (run.effort.begun !== '' || run.stack.length > 1) return null;
  const declaration = source.declarations
    .get(0)
    ?.get(name)
    ?.find((each) => each.place === place);
  return declaration?.declares === 'variable' ? globalCell(run, { source, declaration }) : null;
}

/** What nobody knows, and a closure, goes by the name of the variable where it has none yet. */
function named(value: Value | null, name: string): Value | null {
  if (value?.kind === 'function' && value.name === null) return { ...value, name };
  return value?.kind === 'unknown' && (value.name === '' || value.name === 'element') ? { ...value, name } : value;
}

function initialValue(
  run: Run,
  state: State,
  frame: Frame,
  declaration: Declaration,
  value: Expression | null,
  type: string | null,
): Value | null {
  if (value !== null) return run.machine.evaluate(run, state, frame, value);
  // C++ makes an object where it is declared.
  const isMade = type !== null && run.evaluation.program.types.has(type) && frame.source.file.endsWith('.mm');
  if (isMade && declaration.beginsEmpty !== true) return newObject(run, state, declaration, type);
  return declaration.beginsEmpty === true ? constant(null) : null;
}

/**
 * Tests conditions one after the other.
 * @param holds Goes on where all hold, with what they bind.
 * @param fails Goes on where one does not.
 */
function test(
  run: Run,
  state: State,
  frame: Frame,
  conditions: readonly Condition[],
  holds: (state: State) => void,
  fails: (state: State) => void,
): void {
  const from = (at: State, index: number): void => {
    const condition = conditions[index];
    if (condition === undefined) {
      holds(at);
      return;
    }
    const { value, bind } = tested(run, at, frame, condition);
    branch(
      run,
      at,
      { value, expression: condition.test },
      (now) => {
        narrow(run, now, frame, condition.test, true);
        bind(now);
        from(now, index + 1);
      },
      (now) => {
        narrow(run, now, frame, condition.test, false);
        fails(now);
      },
    );
  };
  from(state, 0);
}

/** How a condition comes out, and what it binds where it holds: what a pattern takes apart is evaluated once. */
function tested(
  run: Run,
  state: State,
  frame: Frame,
  { test: expression, declares }: Condition,
): { readonly value: Value; readonly bind: (state: State) => void } {
  const pattern = expression.kind === 'operation' && expression.operator === 'matches' ? expression : null;
  const [written] = pattern?.operands ?? [];
  if (pattern === null || written === undefined) {
    const bind = (now: State): void => {
      for (const declaration of declares) executeDeclaration(run, now, frame, declaration);
    };
    return { value: run.machine.evaluate(run, state, frame, expression), bind };
  }
  const subject = run.machine.evaluate(run, state, frame, written);
  const bind = (now: State): void => {
    bindParts(now, frame, declares, subject);
  };
  return { value: matchesTest(run, state, frame, pattern, subject), bind };
}

function executeIf(run: Run, state: State, frame: Frame, { conditions, then, otherwise }: IfStatement): void {
  const own = inner(frame);
  test(
    run,
    state,
    own,
    conditions,
    (now) => {
      execute(run, now, inner(own), then ?? []);
    },
    (now) => {
      execute(run, now, inner(frame), otherwise ?? []);
    },
  );
}

/** What follows a guard runs where its conditions hold. */
function executeGuard(run: Run, state: State, frame: Frame, { conditions, otherwise }: IfStatement): void {
  test(
    run,
    state,
    frame,
    conditions,
    () => undefined,
    (now) => {
      execute(run, now, inner(frame), otherwise ?? []);
      now.isDead = true;
    },
  );
}

/** A loop's body runs never, or some times: two rounds show what one round leaves for the next. */
const rounds = 2;

function executeLoop(run: Run, state: State, frame: Frame, loop: LoopStatement): void {
  const exits: Exits = { states: [], isLoop: true, outer: run.exits };
  const inside: Run = { ...run, exits };
  const own = inner(frame);
  const whole = loop.subject === null ? null : run.machine.evaluate(run, state, frame, loop.subject);
  const subject = whole === null ? null : iterated(run, state, whole);
  const known = loop.conditions.length > 0 ? null : knownElements(whole);
  if (known !== null) {
    overElements(run, state, known, (around, now, element) => {
      executeRound(around, now, own, loop, element);
    });
    return;
  }
  const elementNow = (now: State): Value | null => elementOf(run, now, subject);
  if (loop.runsFirst) executeRound(inside, state, own, loop, elementNow(state));
  let before = state.cells;
  for (let round = 0; round < rounds && !state.isDead; round += 1) {
    before = fork(state).cells;
    test(
      inside,
      state,
      own,
      loop.conditions,
      (now) => {
        // Whether there is an element (left) nobody knows.
        const done = loop.subject === null ? null : fork(now);
        executeRound(inside, now, own, loop, elementNow(now));
        if (done !== null) join(run, now, fork(now), done);
      },
      (now) => {
        exits.states.push(fork(now));
        now.isDead = true;
      },
    );
  }
  // More rounds would go on counting.
  for (const cell of countedSince(before, state.cells)) state.cells.set(cell, unknown(cell.name, 'other', cell.type));
  if (goesOnForever(inside, state, own, loop)) state.isDead = true;
  for (const each of exits.states) {
    if (state.isDead) become(state, each);
    else join(run, state, fork(state), each);
  }
}

/** `for await … in stream`: what is there later comes one by one. */
function iterated(run: Run, state: State, subject: Value): Value {
  const result = resultOf(run, state, subject);
  if (result !== null) return { kind: 'list', items: [result] };
  return subject.kind === 'promise' ? { kind: 'list', items: [awaited(run, state, subject)] } : subject;
}

/**
 * Whether only what leaves the loop ends it: it has no condition, or one on a status that holds for as long as the status
 * stays what it is (`while status != .authorized`). What else its condition reads other code may change meanwhile.
 */
function goesOnForever(run: Run, state: State, frame: Frame, { subject, conditions }: LoopStatement): boolean {
  if (state.isDead || subject !== null) return false;
  if (conditions.every(({ test: written }) => written.kind === 'literal' && written.value === true)) return true;
  const asked: Run = { ...run, effort: { ...run.effort, asked: new Set() } };
  let ends = false;
  test(
    asked,
    fork(state),
    inner(frame),
    conditions,
    () => undefined,
    () => {
      ends = true;
    },
  );
  return asked.effort.asked.size > 0 && !ends;
}

function executeRound(run: Run, state: State, frame: Frame, loop: LoopStatement, element: Value | null): void {
  const own = inner(frame);
  for (const { name, type } of loop.declares) declareVariable(state, own, name, type, unknown(name, 'other', type));
  if (element !== null) bindParts(state, own, loop.declares, element);
  execute(run, state, own, loop.body);
  if (state.isDead) return;
  for (const each of loop.step) run.machine.evaluate(run, state, own, each);
}

/** An element of what a loop goes through, or null where nobody knows one. */
function elementOf(run: Run, state: State, subject: Value | null): Value | null {
  const each = subject === null ? [] : alternativesOf(subject).map((one) => elementsIn(run, state, one));
  const items = each.flatMap((one) => one ?? []);
  return items.length === 0 ? null : oneOf([...items, ...(each.includes(null) ? [unknown('element')] : [])]);
}

/** Any statement of the body may throw: handlers see what was before it, or after it. */
function executeTry(run: Run, state: State, frame: Frame, { body, handlers, finally: last }: TryStatement): void {
  const before = fork(state);
  execute(run, state, inner(frame), body);
  for (const handler of handlers) {
    const caught = fork(before);
    if (!state.isDead) join(run, caught, fork(before), fork(state));
    const own = inner(frame);
    for (const { name, type } of handler.declares) declareVariable(caught, own, name, type, unknown(name, 'call', type));
    execute(run, caught, own, handler.body);
    join(run, state, fork(state), caught);
  }
  executeDeferred(run, state, frame, last);
}
