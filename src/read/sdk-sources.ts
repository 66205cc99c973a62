import type { Note } from '../model/assessment.js';
import type { Declaration } from '../model/declaration.js';
import type { OwnedFile } from './sources/own-files.js';

/** The sources of SDKs in a project, by the folders in which their vendors ship them. */
export interface SdkSources {
  /** The SDK whose source a path is; null for one of the app. */
  sourceOf(path: string): OwnedFile | null;
  /** Says which of some sources were left out. */
  notesOn(paths: readonly string[]): readonly Note[];
}

/**
 * Tells the sources of SDKs from those of the app.
 * @param declarations What the manifests declare.
 */
export function findSdkSources(declarations: readonly Declaration[]): SdkSources {
  const sources = declarations.filter((declaration) => declaration.kind === 'sdk-source');
  const sourceOf = (path: string): OwnedFile | null => {
    const source = sources.find((each) => path === each.path || path.startsWith(`${each.path}/`));
    return source === undefined ? null : { sdk: source.sdk, file: source.place.file };
  };
  return {
    sourceOf,
    notesOn: (paths) => notesOnSdkSources(sources.length === 0 ? [] : paths.flatMap((path) => sourceOf(path) ?? [])),
  };
}

/**
 * Says what was left out because it is the code of an SDK.
 * @param owned The files that tell.
 */
export function notesOnSdkSources(owned: readonly OwnedFile[]): readonly Note[] {
  return [...new Set(owned.map(({ sdk }) => sdk))].map((sdk) => ({
    topic: 'sdk-source',
    text: `The audit left out the source of the ${sdk} in this project. If you changed it, review your changes.`,
    places: [...new Set(owned.flatMap((each) => (each.sdk === sdk ? each.file : [])))].map((file) => ({
      file,
      line: 1,
      column: 1,
    })),
  }));
}
