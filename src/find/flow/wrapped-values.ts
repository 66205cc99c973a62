import { speltApis } from '../../catalog/apis/spelt.js';
import type { Expression } from '../../model/expression.js';
import { groupPairs } from '../../model/group-by.js';
import type { LanguageName } from '../../model/source.js';
import { accessorOf } from './methods.js';
import type { DeclarationPlace, Program } from '../match/program.js';
import { freshState } from './names.js';
import type { Run } from './run.js';
import type { TypeValue, Value } from './value.js';

/**
 * What a wrapper gives a property: what the project adds to a library's type under the name that a key path names, or what a type has
 * that is a key. Null where the project shows nothing of it.
 */
export function wrappedValue(run: Run, { source, declaration }: DeclarationPlace): Value | null {
  if (declaration.value !== null) return null;
  for (const argument of declaration.wrapper?.arguments ?? []) {
    const written = memberNamed(run.evaluation.program, argument) ?? argument;
    const frame = { source, variables: new Map(), parent: null, self: null, type: null };
    const value = run.machine.evaluate(run, freshState(run), frame, written);
    if (written !== argument) return value;
    if (value.kind === 'type') return keyedValue(run, value);
  }
  return null;
}

/** `\.client`: the member of that name of the only type to which the project adds one. */
function memberNamed(program: Program, argument: Expression): Expression | null {
  if (argument.kind !== 'operation' || argument.operator !== 'key-path') return null;
  const names = argument.operands.map((operand) => (operand.kind === 'literal' ? String(operand.value) : ''));
  const [first = ''] = names;
  const getters = (program.functions.get(first) ?? []).flatMap((place) =>
    accessorOf(place) === 'get' ? (place.type ?? []) : [],
  );
  const stored = [...program.properties.keys()].flatMap((key) =>
    key.endsWith(`.${first}`) ? key.slice(0, -first.length - 1) : [],
  );
  const [owner, ...others] = new Set([...getters, ...stored].filter((type) => !program.types.has(type)));
  if (owner === undefined || others.length > 0) return null;
  const { place } = argument;
  return names.reduce<Expression>((object, name) => ({ kind: 'member', object, name, place }), {
    kind: 'name',
    name: owner,
    place,
  });
}

/** What is there for a type that is a key, until code puts something else there: `self[ClientKey.self]`. Null where nothing says. */
export function keyedValue(run: Run, { name: type }: TypeValue): Value | null {
  const { program } = run.evaluation;
  const own = type.slice(type.lastIndexOf('.') + 1);
  const name = defaults.get(run.source.language)?.find((each) => isDeclared(program, own, each));
  if (name === undefined) return null;
  const place = { file: run.source.file, line: 0, column: 0 };
  const frame = { source: run.source, variables: new Map(), parent: null, self: null, type: null };
  return run.machine.evaluate(run, freshState(run), frame, {
    kind: 'member',
    object: { kind: 'name', name: own, place },
    name,
    place,
  });
}

function isDeclared({ properties, functions }: Program, type: string, name: string): boolean {
  return properties.has(`${type}.${name}`) || (functions.get(name) ?? []).some((place) => place.type === type);
}

/** By language, the members in which types that are keys have what is there at first. */
const defaults: ReadonlyMap<LanguageName, readonly string[]> = groupPairs(
  speltApis.flatMap(({ role, language, member }) => (role === 'default-value' ? [[language, member] as const] : [])),
);
