import { sdksOfModule } from '../../catalog/apis/modules.js';
import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { IndexedSource, Program } from './program.js';
import { isTest } from './tests.js';

/** What tells whose a type is. */
interface Declaring {
  /** The files that declare each type and what it does; a header or protocol alone says nothing of whose it is. */
  readonly files: ReadonlyMap<string, readonly IndexedSource[]>;
  /** The SDKs that code of the project imports, by platform and id. */
  readonly imported: ReadonlySet<string>;
}

const memory = new WeakMap<Program, Declaring>();

/**
 * Whether the owner of an API is, in a file, a type of the project's own that only has the name: the app itself declares it and
 * imports the SDK nowhere. In the SDK's own repository its examples import what its sources declare. An extension declares no
 * type, and what tests put in an SDK's place is not the app's.
 */
export function isOwnType(program: Program, source: IndexedSource, { owner, sdk }: Pick<SpeltApi, 'owner' | 'sdk'>): boolean {
  // A type in another one is whose that is.
  const [outer = owner] = owner.split('.');
  if (!program.types.has(outer)) return false;
  const { files, imported } = declaringOf(program);
  // Native files see what a bridging header or another file of the module imports; elsewhere a file imports what it means.
  const isSeen = source.platform === 'ios' ? imported.has(`${source.platform} ${sdk}`) : importsSdk(source, sdk);
  if (isSeen) return false;
  return (files.get(outer) ?? []).some((file) => file.platform === source.platform && (isTest(source) || !isTest(file)));
}

/** Whether the project declares a type whose code it has: not what it only asks of others, a protocol or a header. */
export function isImplemented(program: Program, type: string): boolean {
  return declaringOf(program).files.has(type);
}

/** Whether a file imports an SDK. @param sdk Its id. */
export function importsSdk({ imports, language }: IndexedSource, sdk: string): boolean {
  return imports.some(({ module }) => sdksOfModule(language, module).includes(sdk));
}

function declaringOf(program: Program): Declaring {
  const known = memory.get(program) ?? { files: declaringFiles(program), imported: importedSdks(program) };
  memory.set(program, known);
  return known;
}

function importedSdks({ sources }: Program): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ imports, language, platform }) =>
      imports.flatMap(({ module }) => sdksOfModule(language, module).map((sdk) => `${platform} ${sdk}`)),
    ),
  );
}

function declaringFiles({ sources }: Program): ReadonlyMap<string, readonly IndexedSource[]> {
  const files = new Map<string, IndexedSource[]>();
  for (const source of sources) {
    for (const fact of source.facts) {
      if (fact.kind !== 'declaration' || fact.declares !== 'type' || fact.body === null) continue;
      const scope = source.scopes[fact.body];
      if (scope?.kind === 'type' && !scope.declaresOnly) files.set(fact.name, [...(files.get(fact.name) ?? []), source]);
    }
  }
  return files;
}
