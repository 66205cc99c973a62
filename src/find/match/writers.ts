import type { Expression } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { Program } from './program.js';

/** The name of the field, entry or variable that a fact writes, by an assignment or by a setter's message; null where it writes none. */
export function nameWrittenBy(fact: Fact): string | null {
  return memberWrittenBy(fact) ?? (fact.kind === 'assignment' ? entryWritten(fact.target) : null);
}

function memberWrittenBy(fact: Fact): string | null {
  if (fact.kind === 'call') return setterName(fact.call.callee);
  const target = fact.kind === 'assignment' ? fact.target : null;
  return target?.kind === 'name' || target?.kind === 'member' ? keptName(target.name) : null;
}

function entryWritten(target: Expression): string | null {
  if (target.kind !== 'operation' || target.operator !== 'subscript') return null;
  const [collection, key] = target.operands;
  if (key?.kind === 'literal' && typeof key.value === 'string') return keptName(key.value);
  // Under a key that nobody knows, the whole is written.
  return collection?.kind === 'name' || collection?.kind === 'member' ? keptName(collection.name) : null;
}

/** The name of what an instance variable keeps: `status` for `_status`. */
export function keptName(name: string): string {
  return name.replace(/^_(?=\w)/, '');
}

/** `[x setAllowed:YES]` writes `allowed`. */
function setterName(callee: Expression): string | null {
  const [, first = '', rest = ''] = (callee.kind === 'member' && /^set([A-Z])(\w*):$/.exec(callee.name)) || [];
  return first === '' ? null : first.toLowerCase() + rest;
}

const memory = new WeakMap<Program, ReadonlySet<string>>();

/** The names of all fields and variables that the code in sight writes. */
export function namesWritten(program: Program): ReadonlySet<string> {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const names = new Set(program.sources.flatMap(({ facts }) => facts.flatMap((fact) => memberWrittenBy(fact) ?? [])));
  memory.set(program, names);
  return names;
}
