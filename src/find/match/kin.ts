import type { Program } from './program.js';

/** What joins the names of a type that is several at once: `Starter & Consent`. */
export const compositionSign = ' & ';

const memory = new WeakMap<Program, Map<string, ReadonlySet<string>>>();

/**
 * Types that a type is declared to inherit from or conform to, itself first; each once, as protocols may inherit in any net.
 * @param program The project.
 * @param type A type's name; of a composition, each of its types counts.
 */
export function kinOf(program: Program, type: string): ReadonlySet<string> {
  const ofProgram = memory.get(program) ?? new Map<string, ReadonlySet<string>>();
  const known = ofProgram.get(type);
  if (known !== undefined) return known;
  const found = findKin(program, type);
  memory.set(program, ofProgram.set(type, found));
  return found;
}

function findKin({ inherits, aliases }: Program, type: string): ReadonlySet<string> {
  const found = new Set([type]);
  for (const each of found) {
    const parts = each.includes(compositionSign) ? each.split(compositionSign) : [];
    const meant = (aliases.get(each) ?? []).flatMap(({ source, scope, type: other }) =>
      source.scopes[scope]?.kind === 'file' ? [other] : [],
    );
    for (const other of [...parts, ...meant, ...(inherits.get(each) ?? [])]) found.add(other);
  }
  return found;
}
