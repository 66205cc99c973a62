import type { Expression } from '../../model/expression.js';
import type { Declaration, IfStatement, Statement, TryStatement } from '../../model/module.js';
import { endsRun, holdsAfter } from '../../model/scoping.js';
import { branch, comingTogether } from './branches.js';
import { test } from './conditions.js';
import { narrow } from './narrowing.js';
import { hoist } from './hoisting.js';
import { executeLoop } from './loops.js';
import { newObject } from './objects.js';
import { declareVariable, globalCell, inner } from './names.js';
import { step, type Run } from './run.js';
import { fork, join, type State } from './state.js';
import { executeSwitch } from './switch.js';
import { executeArms, executeExit } from './exits.js';
import { constant, unknown, type Cell, type Frame, type Value } from './value.js';

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
