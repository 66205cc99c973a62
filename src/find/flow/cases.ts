import { groupPairs } from '../../model/group-by.js';
import { methodsOf } from './methods.js';
import type { Program } from '../match/program.js';
import type { Run } from './run.js';
import type { CaseValue, Value } from './value.js';
import type { FunctionPlace } from '../match/program.js';

/** A case with values. @param type The enumeration, where the code names it; else every one that has such a case. */
export function caseOf({ evaluation: { program } }: Run, type: string | null, name: string, items: readonly Value[]): CaseValue {
  const types = type === null ? (enumerationsBy(program).get(name) ?? []) : [type];
  return { kind: 'case', types, name, items };
}

/** Whether an enumeration of the project has a case. @param type The enumeration; null for any. */
export function isCaseOf({ evaluation: { program } }: Run, type: string | null, name: string): boolean {
  return type === null ? enumerationsBy(program).has(name) : program.cases.has(`${type}.${name}`);
}

/** The methods of a name that the enumerations of a case have. */
export function methodsOfCase(run: Run, { types }: CaseValue, name: string): readonly FunctionPlace[] {
  return types.flatMap((type) => methodsOf(run, type, name));
}

/** The project's functions that an implicit member can mean: of a type itself, where no case of an enumeration has the name. */
export function staticFunctions(run: Run, name: string): readonly FunctionPlace[] {
  if (isCaseOf(run, null, name)) return [];
  const named = run.evaluation.program.functions.get(name) ?? [];
  return named.filter(({ type, function: { code } }) => type !== null && 'isStatic' in code && code.isStatic === true);
}

const memory = new WeakMap<Program, ReadonlyMap<string, readonly string[]>>();

/** The enumerations of the project by the names of their cases. */
function enumerationsBy(program: Program): ReadonlyMap<string, readonly string[]> {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const types = groupPairs(
    Array.from(program.cases.keys(), (key) => {
      const dot = key.lastIndexOf('.');
      return [key.slice(dot + 1), key.slice(0, dot)] as const;
    }),
  );
  memory.set(program, types);
  return types;
}
