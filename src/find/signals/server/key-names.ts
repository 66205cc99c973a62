import { payloadApis } from '../../../catalog/apis/payload-fields.js';
import type { Expression, ScopeIndex } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import { constantKey, type Standing } from '../../match/constant-key.js';
import type { Program } from '../../match/program.js';

/** The keys of payloads, in every language. */
const keys: ReadonlySet<string> = new Set(payloadApis.flatMap(({ use, member }) => (use === 'key' ? [member] : [])));

const memory = new WeakMap<Program, ReadonlyMap<string, string>>();

/**
 * The key of a payload that an expression names: a text, a constant of the project that holds it, or texts that are put together.
 * @param expression What stands for the key.
 * @param standing Where it stands.
 * @returns Null for any other expression.
 */
export function keyNamed(expression: Expression, standing: Standing): string | null {
  const key = constantKey(expression, standing);
  if (key?.kind === 'text') return key.text;
  if (expression.kind !== 'name' && expression.kind !== 'member') return null;
  const { program, source } = standing;
  return constantsOf(program).get(`${source.language} ${expression.name}`) ?? null;
}

/** The constants that hold a key, by language and name; one that holds several in different places holds none. */
function constantsOf(program: Program): ReadonlyMap<string, string> {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const source of program.sources) {
    for (const [name, value, scope] of source.facts.flatMap(valuesHeld)) {
      const key = value === null ? null : constantKey(value, { program, source, scope });
      if (key?.kind === 'text' && keys.has(key.text)) found.set(`${source.language} ${name}`, key.text);
    }
  }
  memory.set(program, found);
  return found;
}

/** What a fact puts values under: a variable, a property, or an entry of an object of constants. */
function valuesHeld(fact: Fact): readonly (readonly [name: string, value: Expression | null, scope: ScopeIndex])[] {
  if (fact.kind === 'declaration') return [[fact.name, fact.value, fact.scope]];
  if (fact.kind === 'assignment' && fact.target.kind === 'name') return [[fact.target.name, fact.value, fact.scope]];
  return fact.kind === 'object' ? fact.object.entries.map(({ key, value }) => [key, value, fact.scope] as const) : [];
}
