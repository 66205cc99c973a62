import type { Argument, Call, Closure } from '../../model/expression.js';
import { initializer, type Parameter } from '../../model/source.js';
import { calleeName, type Program } from '../match/program.js';
import type { Run } from './run.js';
import type { State } from './state.js';
import type { Frame, FunctionValue, Value } from './value.js';

/** Evaluates the arguments of a call. What a function takes as an expression runs where the function asks for it. */
export function argumentsOf(run: Run, state: State, frame: Frame, call: Call): readonly Value[] {
  const functions = lazyFunctions(run.evaluation.program).get(calleeName(call)) ?? [];
  return call.arguments.map((argument, index) =>
    functions.some((parameters) => parameterOf(parameters, argument, index)?.isLazy === true)
      ? asFunction(run, frame, argument)
      : run.machine.evaluate(run, state, frame, argument.value),
  );
}

function parameterOf(parameters: readonly Parameter[], { label }: Argument, index: number): Parameter | undefined {
  return label === null ? parameters[index] : parameters.find((parameter) => parameter.label === label);
}

/** An argument as the function that gives it: what nothing in sight asks for may run all the same. */
function asFunction({ effort }: Run, frame: Frame, { value }: Argument): FunctionValue {
  if (value.kind === 'closure') return { kind: 'function', code: value, frame, name: null };
  const known = closures.get(value);
  const place = 'place' in value ? value.place : { file: frame.source.file, line: 1, column: 1 };
  const code: Closure = known ?? {
    kind: 'closure',
    parameters: [],
    body: [{ kind: 'exit', how: 'return', value, place }],
    place,
  };
  closures.set(value, code);
  const given: FunctionValue = { kind: 'function', code, frame, name: null };
  effort.made.set(code, given);
  return given;
}

/** The same argument is the same function each time. */
const closures = new WeakMap<Argument['value'], Closure>();

const memory = new WeakMap<Program, ReadonlyMap<string, readonly (readonly Parameter[])[]>>();

/** The parameters of the functions that take an argument as an expression, by what they are called by. */
function lazyFunctions(program: Program): ReadonlyMap<string, readonly (readonly Parameter[])[]> {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const found = new Map<string, readonly (readonly Parameter[])[]>();
  for (const { type, function: taken } of [...program.functions.values()].flat()) {
    if (!taken.parameters.some(({ isLazy }) => isLazy === true)) continue;
    const name = taken.name === initializer && type !== null ? type : taken.name;
    found.set(name, [...(found.get(name) ?? []), taken.parameters]);
  }
  memory.set(program, found);
  return found;
}
