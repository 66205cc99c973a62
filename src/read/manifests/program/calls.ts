import type { Argument, Call, Expression } from '../../../model/expression.js';
import type { Code as Body, FunctionDeclaration } from '../../../model/module.js';
import type { Parameter } from '../../../model/source.js';
import type { Place } from '../../../model/place.js';
import { adding, callMethod, plus } from './collections.js';
import { deeper, step, type Machine } from './machine.js';
import { assignName, declareName, scopeIn, valueOfName, type Scope } from './scope.js';
import { choiceOf, textOf, type Code, type List, type ProgramCall, type Value } from './value.js';

/** What a call is given, evaluated. */
type Arguments = ProgramCall['arguments'];

/** Ruby's methods that call the method of which they are given the name. Source: https://docs.ruby-lang.org/en/master/Object.html. */
const sending: ReadonlySet<string> = new Set(['send', 'public_send', '__send__']);

/** What gives its elements as they are: `Set([…])`, `listOf(…)`, `Array(…)`. */
const listing: ReadonlySet<string> = new Set(['listOf', 'setOf', 'mutableListOf', 'arrayOf']);
const wrapping: ReadonlySet<string> = new Set(['Set', 'Array', 'String', 'Substring']);

/** What runs a text as a part of the program. */
const evaluating: ReadonlySet<string> = new Set(['eval', 'instance_eval', 'class_eval']);

/** Evaluates a call: of a function of the program by running it, of any other by writing it down. */
export function evaluateCall(machine: Machine, { callee, arguments: written, place }: Call, scope: Scope): Value {
  if (callee.kind === 'closure') return runBody(machine, callee, { values: [], scope, place });
  const stored = written.length === 0 ? storedValue(callee, scope) : null;
  if (stored !== null) return stored;
  const receiver = callee.kind === 'member' && callee.object !== null ? machine.evaluate(callee.object, scope) : null;
  const given = argumentsOf(machine, written, scope);
  if (callee.kind === 'name' || callee.kind === 'member') {
    const known = callKnown(machine, { callee, name: callee.name, receiver, given, scope, place });
    if (known !== null) return known;
    return callOutside(machine, { name: callee.name, receiver, arguments: given, place });
  }
  const code = machine.evaluate(callee, scope);
  // `"implementation"("a:b:1")` calls what the text names.
  if (code.kind === 'text') return callOutside(machine, { name: code.text, receiver: null, arguments: given, place });
  if (code.kind === 'code')
    return runCode(
      machine,
      code,
      given.map(({ value }) => value),
      place,
    );
  runBlocks(machine, given, place);
  return { kind: 'unknown', place };
}

/** What was assigned to a member that is read by a call: Ruby's `s.version`. */
function storedValue(callee: Expression, scope: Scope): Value | null {
  return callee.kind === 'member' && callee.object?.kind === 'name'
    ? valueOfName(scope, `${callee.object.name}.${callee.name}`)
    : null;
}

interface Calling {
  readonly callee: Expression & { readonly kind: 'name' | 'member' };
  readonly name: string;
  readonly receiver: Value | null;
  readonly given: Arguments;
  readonly scope: Scope;
  readonly place: Place;
}

function argumentsOf(machine: Machine, written: readonly Argument[], scope: Scope): Arguments {
  return written.flatMap(({ label, value }) => {
    const given = machine.evaluate(value, scope);
    const isSpread = value.kind === 'operation' && value.operator === 'spread' && given.kind === 'list';
    return isSpread ? given.items.map((item) => ({ label: null, value: item })) : [{ label, value: given }];
  });
}

/** A call of what the program defines, or of a method whose meaning is known; null for any other. */
function callKnown(machine: Machine, calling: Calling): Value | null {
  const { name, receiver, given, place } = calling;
  const built = receiver === null ? ofName(machine, calling) : ofValue(machine, calling);
  if (built !== null) return built;
  const functions = chosen(machine.state.library.functions.get(name) ?? [], given);
  if (functions.length === 0) return indirect(machine, calling);
  return choiceOf(
    functions.map((each) => runFunction(machine, each, given, place)),
    place,
  );
}

/** A closure that a variable has, and what makes a list. */
function ofName(machine: Machine, { callee, name, given, scope, place }: Calling): Value | null {
  if (callee.kind !== 'name') return null;
  const values = given.map(({ value }) => value);
  const variable = valueOfName(scope, name);
  if (variable?.kind === 'code') return runCode(machine, variable, values, place);
  if (listing.has(name)) return { kind: 'list', items: values, place };
  const [only, ...more] = values;
  return wrapping.has(name) && only !== undefined && more.length === 0 ? only : null;
}

/** A method of a value that the program writes, and one that adds to an array of it. */
function ofValue(machine: Machine, calling: Calling): Value | null {
  const { name, receiver, given, place } = calling;
  if (receiver === null) return null;
  const values = given.map(({ value }) => value);
  if (receiver.kind === 'code' && name === 'call') return runCode(machine, receiver, values, place);
  if (receiver.kind === 'list' && adding.has(name)) return addedTo(machine, receiver, calling);
  const code = values.find((value) => value.kind === 'code');
  const run = code === undefined ? null : (items: readonly Value[]) => runCode(machine, code, items, place);
  return callMethod(receiver, name, { values: values.filter((value) => value !== code), run, place });
}

/** `list.append(x)`, `list.append(contentsOf: xs)`. */
function addedTo(machine: Machine, list: List, { callee, name, given, scope, place }: Calling): Value {
  const isWhole = given.some(({ label }) => label === 'contentsOf') || name === 'addAll' || name === 'concat';
  const items = given.map(({ value }) => value);
  const sum = plus(list, isWhole ? (items[0] ?? list) : { kind: 'list', items, place }) ?? list;
  const target = callee.kind === 'member' ? callee.object : null;
  if (target?.kind === 'name') assignName(scope, target.name, sum, machine.state.changes);
  return sum;
}

/** `send(:pod, 'A')`, and a text that the program runs. */
function indirect(machine: Machine, { name, receiver, given, scope, place }: Calling): Value | null {
  const [first, ...rest] = given;
  const text = textOf(first?.value);
  if (text === null) return null;
  if (sending.has(name)) return callOutside(machine, { name: text, receiver, arguments: rest, place });
  return evaluating.has(name) && machine.runText(text, scope) ? { kind: 'unknown', place } : null;
}

/** Those of the functions of one name that take arguments with such labels: another module may have one of that name too. */
function chosen(functions: readonly FunctionDeclaration[], given: Arguments): readonly FunctionDeclaration[] {
  const labels = given.flatMap(({ label }) => label ?? []);
  const unlabelled = given.filter(({ label }) => label === null).length;
  return functions.filter(({ accessor, hasBody, parameters }) => {
    if (accessor !== null || !hasBody) return false;
    const demanded = parameters.filter(({ label, value }) => label !== null && value === null);
    const missing = demanded.filter((parameter) => !labels.includes(labelOf(parameter)));
    return missing.length <= unlabelled && labels.every((label) => parameters.some((each) => labelOf(each) === label));
  });
}

function labelOf({ label, name }: Parameter): string {
  return label ?? name;
}

/** Runs a function of the program. */
export function runFunction(machine: Machine, body: FunctionDeclaration, given: Arguments, place: Place): Value {
  const scope = scopeIn(machine.state.globals);
  const left = [...given];
  for (const parameter of body.parameters) {
    const at = left.findIndex(({ label }) => label === null || label === labelOf(parameter) || label === parameter.name);
    const [argument] = at === -1 ? [] : left.splice(at, 1);
    declareName(scope, parameter.name, argument?.value ?? initial(machine, parameter, scope, place));
  }
  return runBody(machine, body, { values: null, scope, place });
}

function initial(machine: Machine, { value }: Parameter, scope: Scope, place: Place): Value {
  return value === null ? { kind: 'unknown', place } : machine.evaluate(value, scope);
}

/** Runs a closure on values; those that it is not given are not known. */
export function runCode(machine: Machine, code: Code, values: readonly Value[], place: Place): Value {
  machine.state.closures.delete(code);
  return runBody(machine, code.body, { values, scope: code.scope, place });
}

interface Around {
  /** What its parameters are given; null where the scope has them. */
  readonly values: readonly Value[] | null;
  readonly scope: Scope;
  readonly place: Place;
}

/** Runs a body once; what calls itself gives nothing that literals tell. */
function runBody(machine: Machine, body: Body, { values, scope, place }: Around): Value {
  const { state } = machine;
  if (state.running.has(body) || !step(state, place)) return { kind: 'unknown', place };
  const inner = values === null ? scope : scopeIn(scope);
  if (values !== null) bind(machine, body.parameters, values, inner, place);
  const outer = state.returned;
  state.returned = [];
  state.ran.add(body);
  state.running.add(body);
  deeper(state, () => machine.run(body.body, inner));
  state.running.delete(body);
  const given = choiceOf(state.returned, place);
  state.returned = outer;
  return given;
}

/** Gives the parameters of a closure values, or the parts of one list. */
function bind(machine: Machine, parameters: readonly Parameter[], values: readonly Value[], scope: Scope, place: Place): void {
  const [first] = values;
  // What a closure without parameters calls what it is given: in Swift, and in Kotlin.
  if (parameters.length === 0) for (const [index, value] of values.entries()) declareName(scope, `$${String(index)}`, value);
  if (parameters.length === 0 && first !== undefined) declareName(scope, 'it', first);
  const parts = parameters.length > 1 && first?.kind === 'list' ? first.items : values;
  parameters.forEach((parameter, index) => {
    declareName(scope, parameter.name, parts[index] ?? initial(machine, parameter, scope, place));
  });
}

/** Writes down a call of what the program does not define, and runs the blocks that it is given. */
function callOutside(machine: Machine, written: Omit<ProgramCall, 'within' | 'isReached'>): Value {
  const { state } = machine;
  const call: ProgramCall = { ...written, within: state.within, isReached: state.isReached };
  state.calls.push(call);
  state.within = [...call.within, call];
  runBlocks(machine, call.arguments, call.place);
  state.within = call.within;
  return { kind: 'made', call };
}

function runBlocks(machine: Machine, given: Arguments, place: Place): void {
  for (const { value } of given) if (value.kind === 'code') runCode(machine, value, [], place);
}
