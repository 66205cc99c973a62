import { payloadApis } from '../../../catalog/apis/payload-fields.js';
import type { Expression } from '../../../model/expression.js';
import type { Fact } from '../../../model/fact.js';
import type { LanguageName } from '../../../model/source.js';
import type { Program } from '../../match/program.js';

/** The keys of payloads, in every language. */
const keys: ReadonlySet<string> = new Set(payloadApis.flatMap(({ use, member }) => (use === 'key' ? [member] : [])));

const memory = new WeakMap<Program, ReadonlyMap<string, string>>();

/**
 * The key of a payload that an expression names: a text, or a constant of the project that holds it.
 * @param program The project.
 * @param language The language of the expression.
 * @param expression What stands for the key.
 * @returns Null for any other expression.
 */
export function keyNamed(program: Program, language: LanguageName, expression: Expression): string | null {
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? expression.value : null;
  if (expression.kind !== 'name' && expression.kind !== 'member') return null;
  return constantsOf(program).get(`${language} ${expression.name}`) ?? null;
}

/** The constants that hold a key, by language and name; one that holds several in different places holds none. */
function constantsOf(program: Program): ReadonlyMap<string, string> {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const { language, facts } of program.sources) {
    for (const [name, key] of facts.flatMap(keysHeld)) found.set(`${language} ${name}`, key);
  }
  memory.set(program, found);
  return found;
}

/** What a fact puts a key under: a variable, a property, or an entry of an object of constants. */
function keysHeld(fact: Fact): readonly (readonly [name: string, key: string])[] {
  if (fact.kind === 'declaration') return held(fact.name, fact.value);
  if (fact.kind === 'assignment' && fact.target.kind === 'name') return held(fact.target.name, fact.value);
  return fact.kind === 'object' ? fact.object.entries.flatMap(({ key, value }) => held(key, value)) : [];
}

function held(name: string, value: Expression | null): readonly (readonly [name: string, key: string])[] {
  const isKey = value?.kind === 'literal' && typeof value.value === 'string' && keys.has(value.value);
  return isKey ? [[name, value.value]] : [];
}
