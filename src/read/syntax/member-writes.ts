import type { Call, Expression } from '../../model/expression.js';
import type { LanguageName } from '../../model/source.js';
import rows from './member-writes.json' with { type: 'json' };

/** A call that sets the member of an object whose name it is given. */
interface Row {
  readonly language: LanguageName;
  readonly call: string;
  /** Which object: the one that it is called on, or its first argument. */
  readonly object: 'receiver' | 'first';
  /** How the name ends where it is one that sets: Ruby calls the method `a=`. */
  readonly ends: string;
}

const byCall = new Map((rows as readonly Row[]).map((row) => [`${row.language} ${row.call}`, row]));

/**
 * What a call stands for where it sets a member by its name: the assignment of the member, or of an element where the name is computed.
 * Any other call stands for itself.
 * @param call Its receiver and arguments read already.
 * @param language What it is written in.
 */
export function memberWriteOf(call: Call, language: LanguageName): Expression {
  const row = rowOf(call, language);
  if (row === undefined) return call;
  const given = call.arguments.map(({ value }) => value);
  const [object, key, value, ...more] = row.object === 'receiver' ? [...receiverOf(call), ...given] : given;
  if (object === undefined || key === undefined || value === undefined || more.length > 0) return call;
  const target = targetOf(object, key, row);
  return target === null ? call : { kind: 'assignment', operator: '=', target, value, place: call.place };
}

function receiverOf({ callee }: Call): readonly Expression[] {
  return callee.kind === 'member' && callee.object !== null ? [callee.object] : [];
}

function rowOf({ callee }: Call, language: LanguageName): Row | undefined {
  if (callee.kind === 'name') return byCall.get(`${language} ${callee.name}`);
  if (callee.kind !== 'member') return undefined;
  const owner = callee.object?.kind === 'name' ? callee.object.name : '';
  return byCall.get(`${language} ${owner}.${callee.name}`) ?? byCall.get(`${language} ${callee.name}`);
}

/** Null where the name is not one that sets, or may be any other. */
function targetOf(object: Expression, key: Expression, { ends }: Row): Expression | null {
  const { place } = key;
  if (key.kind === 'literal' && typeof key.value === 'string')
    return key.value.endsWith(ends)
      ? { kind: 'member', object, name: key.value.slice(0, key.value.length - ends.length), place }
      : null;
  const sets = ends === '' || (key.kind === 'operation' && key.pieces?.at(-1)?.endsWith(ends) === true);
  return sets ? { kind: 'operation', operator: 'subscript', operands: [object, key], place } : null;
}
