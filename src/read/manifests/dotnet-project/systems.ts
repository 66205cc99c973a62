import type { Evaluated, Part } from './evaluate.js';
import { listIn } from './items.js';
import rows from './systems.json' with { type: 'json' };

/** What a project is built for: `any` is code that every system runs. */
export type System = 'ios' | 'mac' | 'other' | 'any';

const patterns = rows.map(({ system, part, pattern }) => ({ system: system as System, part, pattern: new RegExp(pattern, 'i') }));

/**
 * The systems that a project is built for.
 * @param imports What it imports, as it is written.
 * @param valuesOf The values of properties, by their names.
 */
export function systemsOf(
  { imports }: Evaluated,
  valuesOf: (...names: readonly string[]) => readonly string[],
): readonly System[] {
  const written = {
    framework: valuesOf('TargetFramework', 'TargetFrameworks').flatMap(listIn),
    type: valuesOf('ProjectTypeGuids'),
    import: imports,
  };
  const found = patterns.flatMap(({ system, part, pattern }) =>
    written[part as keyof typeof written].some((text) => pattern.test(text)) ? [system] : [],
  );
  // Projects of before 2017 that name no system of their own are portable, or of .NET Framework.
  const isOld = found.length === 0 && valuesOf('TargetFrameworkVersion').length > 0;
  return isOld ? ['any'] : [...new Set(found)];
}

/** How conditions name systems. */
const named: readonly (readonly [System, RegExp])[] = [
  ['ios', /ios/i],
  ['mac', /maccatalyst|macos/i],
  ['other', /android|windows|tizen|uap/i],
];

/** Whether an element counts where a project is built for some system: a condition that names others alone leaves it out. */
export function countsFor(element: Part['element'], system: System): boolean {
  if (system === 'any') return true;
  for (let each: Part['element'] | null = element; each !== null; each = each.parent) {
    const condition = each.attributes.get('Condition') ?? '';
    if (condition.includes('!=') || /!\s*\$|\bor\b/i.test(condition)) continue;
    const systems = named.filter(([, pattern]) => pattern.test(condition)).map(([name]) => name);
    if (systems.length > 0 && !systems.includes(system)) return false;
  }
  return true;
}
