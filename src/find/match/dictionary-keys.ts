import type { Call, Expression, Member, Name, ObjectLiteral } from '../../model/expression.js';
import { findBinding, propertyOf, type Binding } from './bindings.js';
import { calledFunctions, callersOf } from './callees.js';
import { constantKey, type Key, type Standing } from './constant-key.js';
import { dictionaryMethods, type DictionaryMethod } from './dictionary-methods.js';
import { writesTo, type DictionaryWrite } from './dictionary-writes.js';
import { calleeName, enclosingTypeName, type FunctionPlace, type Program } from './program.js';
import type { TypeResolver } from './types.js';

/** The keys of a dictionary, as far as the parsed files say them. */
export interface DictionaryKeys {
  /** As written, each once. */
  readonly texts: readonly string[];
  /** The names of constants that are keys and whose values no parsed file has: `Keys.email`. */
  readonly constants: readonly string[];
  /** Whether it may have further keys that are computed, or that come from elsewhere. */
  readonly computed: boolean;
}

/** Reads the keys of dictionaries, through variables, properties, functions and what callers give. */
export type DictionaryReader = (expression: Expression, standing: Standing) => DictionaryKeys;

/** A dictionary without keys. */
export const noKeys: DictionaryKeys = { texts: [], constants: [], computed: false };

const unknown: DictionaryKeys = { texts: [], constants: [], computed: true };

/** More steps than these between a call and its dictionary are not followed: nothing real needs them, and a cycle must end. */
const deepest = 16;

/** More keys than these are no attributes of an event. */
const mostKeys = 100;

interface Context {
  readonly program: Program;
  readonly types: TypeResolver;
  /** What an SDK's own constant is as a key, or null. */
  readonly named: (key: Expression) => string | null;
  /** What variables, parameters and functions were found to hold; each is read once. */
  readonly memory: Map<object, DictionaryKeys>;
}

/**
 * Makes a reader.
 * @param program The project.
 * @param types Resolves receivers.
 * @param named What an SDK's own constant is as a key, or null where an expression is none.
 */
export function createDictionaryReader(program: Program, types: TypeResolver, named: Context['named']): DictionaryReader {
  const context: Context = { program, types, named, memory: new Map() };
  return (expression, standing) => keysOf(context, expression, standing, 0);
}

/** @param above So many expressions led here. */
function keysOf(context: Context, expression: Expression, at: Standing, above: number): DictionaryKeys {
  if (above > deepest) return unknown;
  const depth = above + 1;
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? noKeys : unknown;
    case 'object':
      return ofObject(context, expression, at, depth);
    case 'cast':
    case 'await':
    case 'assignment':
      return keysOf(context, expression.value, at, depth);
    case 'operation':
      return union(resultsOf(expression.operator, expression.operands).map((operand) => keysOf(context, operand, at, depth)));
    case 'name':
      return ofName(context, expression, at, depth);
    case 'member':
      return ofMember(context, expression, at, depth);
    case 'call':
      return ofCall(context, expression, at, depth);
    default:
      return unknown;
  }
}

/** The operands that may be the value of an operation; an operation that computes has none that is known. */
function resultsOf(operator: string, operands: readonly Expression[]): readonly Expression[] {
  if (operator === '??' || operator === '||' || operator === 'try?') return operands;
  if (operator === '?:') return operands.slice(1);
  if (operator === '&&') return operands.slice(-1);
  return operands.slice(0, 1).map(({ place }) => ({ kind: 'opaque', parts: [], place }));
}

function ofObject(context: Context, { entries, computed }: ObjectLiteral, at: Standing, depth: number): DictionaryKeys {
  const literal = { texts: entries.map(({ key }) => key), constants: [], computed: false };
  const others = computed.map(({ key, value }) => (key === null ? keysOf(context, value, at, depth) : ofKey(context, key, at)));
  return union([literal, ...others]);
}

function ofKey({ named }: Context, expression: Expression, at: Standing): DictionaryKeys {
  const own = named(expression);
  const key: Key | null = own === null ? constantKey(expression, at) : { kind: 'text', text: own };
  if (key === null) return unknown;
  return key.kind === 'text' ? { ...noKeys, texts: [key.text] } : { ...noKeys, constants: [key.name] };
}

function ofName(context: Context, { name, place }: Name, at: Standing, depth: number): DictionaryKeys {
  const binding = findBinding(context.program, at.source, name, at.scope, place);
  return binding === null ? unknown : ofBinding(context, binding, depth);
}

function ofMember(context: Context, { object, name }: Member, at: Standing, depth: number): DictionaryKeys {
  if (object?.kind !== 'name' && object?.kind !== 'member') return unknown;
  const owner = object.name === 'self' || object.name === 'Self' ? enclosingTypeName(at.source, at.scope) : object.name;
  const property = propertyOf(context.program, at.source, `${owner ?? ''}.${name}`);
  return property === undefined ? unknown : ofBinding(context, { kind: 'variable', ...property }, depth);
}

function ofBinding(context: Context, binding: Binding, depth: number): DictionaryKeys {
  if (binding.kind === 'import') return unknown;
  return binding.kind === 'variable'
    ? once(context, binding.declaration, () => ofVariable(context, binding, depth))
    : once(context, binding.parameter, () => ofParameter(context, binding, depth));
}

/** Reads each thing once; what depends on itself has keys that nobody knows. */
function once({ memory }: Context, thing: object, read: () => DictionaryKeys): DictionaryKeys {
  const known = memory.get(thing);
  if (known !== undefined) return known;
  memory.set(thing, unknown);
  const keys = read();
  memory.set(thing, keys);
  return keys;
}

function ofVariable(context: Context, binding: Binding & { kind: 'variable' }, depth: number): DictionaryKeys {
  const { source, declaration } = binding;
  const at: Standing = { program: context.program, source, scope: declaration.scope };
  const writes = writesTo(context.program, source, declaration);
  const declared = declaration.value === null ? [] : [keysOf(context, declaration.value, at, depth)];
  const written = writes.map((write) => ofWrite(context, write, { ...at, scope: write.scope }, depth));
  const isEmpty = declared.length === 0 && !writes.some(({ kind }) => kind === 'assigned');
  return union([...declared, ...written, ...(isEmpty ? [unknown] : [])]);
}

function ofWrite(context: Context, write: DictionaryWrite, at: Standing, depth: number): DictionaryKeys {
  if (write.kind === 'assigned') return keysOf(context, write.value, at, depth);
  if (write.kind === 'keyed') return ofKey(context, write.key, at);
  const method = dictionaryMethods.get(calleeName(write.call));
  return method === undefined ? unknown : ofMethod(context, write.call, method, at, depth);
}

/** What the callers give for a parameter. Others may stand in files that nothing made worth parsing. */
function ofParameter(context: Context, binding: Binding & { kind: 'parameter' }, depth: number): DictionaryKeys {
  const { source, scope, index, parameter } = binding;
  const declared = source.scopes[scope];
  if (declared?.kind !== 'function') return unknown;
  const place: FunctionPlace = { source, scope, function: declared, type: enclosingTypeName(source, scope) };
  const given = callersOf(context.program, context.types, place).flatMap((caller) => {
    const { arguments: values } = caller.call;
    const labelled = parameter.label === null ? undefined : values.find(({ label }) => label === parameter.label);
    const value = (labelled ?? values[index])?.value;
    const at: Standing = { program: context.program, source: caller.source, scope: caller.scope };
    return value === undefined ? [] : [keysOf(context, value, at, depth)];
  });
  return union([...given, unknown]);
}

function ofCall(context: Context, call: Call, at: Standing, depth: number): DictionaryKeys {
  const { callee } = call;
  // `[String: Any]()`; and `attributes.merging(more) { … }`, whose closure is an argument of a second call.
  if (callee.kind === 'object') return noKeys;
  if (callee.kind === 'call') return keysOf(context, callee, at, depth);
  const functions = calledFunctions(context.program, context.types, { source: at.source, call, scope: at.scope });
  if (functions.length > 0) return union(functions.map((place) => ofFunction(context, place, depth)));
  const method = dictionaryMethods.get(calleeName(call));
  return method === undefined ? unknown : ofMethod(context, call, method, at, depth);
}

function receiverOf({ callee }: Call): Expression | undefined {
  return callee.kind === 'member' ? (callee.object ?? undefined) : undefined;
}

function ofMethod(context: Context, call: Call, { keys }: DictionaryMethod, at: Standing, depth: number): DictionaryKeys {
  const values = call.arguments.map(({ value }) => value).filter(({ kind }) => kind !== 'closure');
  const of = (value: Expression | undefined): readonly DictionaryKeys[] =>
    value === undefined ? [] : [keysOf(context, value, at, depth)];
  const receiver = receiverOf(call);
  switch (keys) {
    case 'receiver':
      return union(of(receiver));
    case 'receiver-and-first':
      return union([...of(receiver), ...of(values[0])]);
    case 'first':
      return union(of(values[0]));
    case 'first-key':
    case 'second': {
      const key = values[keys === 'second' ? 1 : 0];
      return key === undefined ? unknown : ofKey(context, key, at);
    }
    case 'every-second':
      return union(values.filter((_, index) => index % 2 === 1).map((key) => ofKey(context, key, at)));
    case 'arguments':
      return union(values.flatMap(of));
    case 'none':
      return noKeys;
  }
}

function ofFunction(context: Context, { source, scope }: FunctionPlace, depth: number): DictionaryKeys {
  const declared = source.scopes[scope];
  if (declared === undefined) return unknown;
  return once(context, declared, () => {
    const returned = source.returns.get(scope) ?? [];
    if (returned.length === 0) return unknown;
    const at = { program: context.program, source };
    return union(returned.map((fact) => keysOf(context, fact.value, { ...at, scope: fact.scope }, depth)));
  });
}

function union(parts: readonly DictionaryKeys[]): DictionaryKeys {
  const texts = [...new Set(parts.flatMap((part) => part.texts))];
  const constants = [...new Set(parts.flatMap((part) => part.constants))];
  const isMore = texts.length > mostKeys || constants.length > mostKeys;
  return {
    texts: texts.slice(0, mostKeys),
    constants: constants.slice(0, mostKeys),
    computed: isMore || parts.some(({ computed }) => computed),
  };
}
