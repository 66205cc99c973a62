import { importsByName } from '../../../catalog/apis/tokens.js';
import { sdksOfModule } from '../../../catalog/apis/modules.js';
import { apisOf } from '../../../catalog/collecting-sdks.js';
import type { Dependency } from '../../../model/dependency.js';
import type { ImportFact } from '../../../model/fact.js';
import type { Signal } from '../../../model/signal.js';
import type { Source } from '../../../model/source.js';
import type { Shipping } from '../../match/program.js';
import { isTest } from '../../match/tests.js';

/** What is known of a project whose imports are looked at. */
interface Importing {
  readonly dependencies: readonly Dependency[];
  /** What targets say of a file. */
  shipping(file: string): Shipping;
  /** Whether the project builds a module itself. */
  builds(module: string): boolean;
}

/**
 * Finds the imports of SDKs that no dependency brings: what a file imports it is built with, wherever that comes from.
 * @param sources Parsed sources.
 * @param project The project that they are of.
 */
export function importsOfSdks(
  sources: readonly Source[],
  { dependencies, shipping, builds }: Importing,
): readonly Signal<'collection.import'>[] {
  const brought = apisOf(dependencies);
  // A product of a vendor may be a dependency, and share a module with other products.
  const names = new Set(dependencies.map(({ name }) => name.toLowerCase()));
  return sources.flatMap((source) => {
    const { file, language, platform } = source;
    if (!importsByName(language)) return [];
    const imports = source.facts.filter((fact): fact is ImportFact => fact.kind === 'import');
    const tables = imports.flatMap(({ module, place }) =>
      sdksOfModule(language, module).flatMap((sdk) => (collecting.has(sdk) && !brought.has(sdk) ? [{ sdk, module, place }] : [])),
    );
    if (tables.length === 0 || isTest({ file, imports, shipping: shipping(file) })) return [];
    return tables
      .filter(({ module }) => !builds(module) && !names.has(module.toLowerCase()))
      .map(({ sdk, module, place }) => ({
        ...({ id: 'collection.import', symbol: `import ${module}`, place, confidence: 'certain', platform, language } as const),
        ...{ enclosing: '', implies: [], detail: { kind: 'sdk', sdk } as const },
      }));
  });
}

/** The tables of APIs of all SDKs whose main data type is known. */
const collecting = apisOf(null);
