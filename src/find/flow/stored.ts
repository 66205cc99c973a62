import { rolesOf } from '../../catalog/apis/roles.js';
import type { DeclarationFact } from '../../model/fact.js';
import type { LanguageName } from '../../model/source.js';
import { kinOf } from '../match/kin.js';
import type { DeclarationPlace } from '../match/program.js';
import { hasRole } from './library.js';
import { ask, wantUses, type Run } from './run.js';
import { promptsOf, type Value } from './value.js';

/** How a question names what keeps a value and has a name of its own. */
export const property = 'a property';

/** Where a value is kept. */
interface Kept {
  /** The property's name; null where only its owner has one. */
  readonly name: string | null;
  readonly line: number;
  /** What it is stored in, as a question names it. */
  readonly of?: string;
  /** The type that declares the property; absent where nobody knows. */
  readonly type?: string | null;
}

/** Asks who reads an outcome where it is kept. */
export function asksWhoReads(run: Run, value: Value, { name, line, of = property, type = null }: Kept): void {
  const prompts = promptsOf(value);
  if (prompts.size === 0 || run.evaluation.data !== null) return;
  const question = `Line ${String(line)} stores the outcome in ${of}. Does code that reads ${of.replace(/^a /, 'the ')} give it to mParticle?`;
  const hidden = type === null || name === null ? null : hiddenProperty(run, type, name);
  if (hidden === null) {
    if (name !== null) wantUses(run, name);
    ask(run, prompts, question);
    return;
  }
  const { stored } = run.evaluation.records;
  for (const prompt of prompts) {
    const known = stored.get(prompt) ?? [];
    if (!known.some((each) => each.property.declaration === hidden.declaration && each.question === question))
      stored.set(prompt, [...known, { property: hidden, question }]);
  }
}

/** The property of a type that only code of its own file reads; null where other code can. */
function hiddenProperty({ evaluation: { program }, source }: Run, type: string, name: string): DeclarationPlace | null {
  for (const each of kinOf(program, type)) {
    const [property, ...others] = program.properties.get(`${each}.${name}`) ?? [];
    if (property === undefined) continue;
    return others.length === 0 && isHidden(property.declaration, source.language) ? property : null;
  }
  return null;
}

/** What wraps a property may hand on what it is given; of one that does not, nobody else has it. */
function isHidden({ isHidden: hides, wrapper }: DeclarationFact, language: LanguageName): boolean {
  if (wrapper === undefined || wrapper === null) return hides === true;
  return rolesOf(language, wrapper.name).some(({ role }) => role === 'holder');
}

/** Whether a property of a library's type shows what it is given, or hands it to nobody else. */
export function isShown(run: Run, type: string | null, name: string): boolean {
  return type !== null && !run.evaluation.program.types.has(type) && hasRole(run, name, 'silent');
}
