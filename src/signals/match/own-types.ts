import type { SpeltApi } from '../../catalog/apis/spelt.js';
import type { IndexedSource, Program } from './program.js';
import { isTest } from './tests.js';

const memory = new WeakMap<Program, ReadonlyMap<string, readonly IndexedSource[]>>();

/**
 * Whether the owner of an API is, in a file, a type of the project's own that only has the name: the app itself declares it, and
 * the file does not import the SDK. An extension declares no type, and what tests put in an SDK's place is not the app's.
 * @param imports The SDKs that the file imports.
 */
export function isOwnType(
  program: Program,
  source: IndexedSource,
  { owner, sdk }: Pick<SpeltApi, 'owner' | 'sdk'>,
  imports: ReadonlySet<string>,
): boolean {
  if (!program.types.has(owner) || imports.has(sdk)) return false;
  const declaring = declaringFiles(program).get(owner) ?? [];
  return declaring.some((file) => file.platform === source.platform && (isTest(source) || !isTest(file)));
}

/** The files that declare each type and what it does; a header or protocol alone says nothing of whose it is. */
function declaringFiles(program: Program): ReadonlyMap<string, readonly IndexedSource[]> {
  const known = memory.get(program);
  if (known !== undefined) return known;
  const files = new Map<string, IndexedSource[]>();
  for (const source of program.sources) {
    for (const fact of source.facts) {
      if (fact.kind !== 'declaration' || fact.declares !== 'type' || fact.body === null) continue;
      const scope = source.scopes[fact.body];
      if (scope?.kind === 'type' && !scope.declaresOnly) files.set(fact.name, [...(files.get(fact.name) ?? []), source]);
    }
  }
  memory.set(program, files);
  return files;
}
