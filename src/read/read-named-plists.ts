import type { Declaration } from '../model/declaration.js';
import type { Targets } from '../model/target.js';
import { infoPlist } from './manifests/info-plist/index.js';
import type { ManifestContents, ManifestFile } from './manifests/manifest.js';
import { isManifest } from './manifests/read-manifests.js';
import { readManifestFiles } from './project/read-manifest-files.js';

/** Info.plists that were read because a target names them. */
export interface NamedPlists {
  readonly files: readonly ManifestFile[];
  readonly contents: ManifestContents;
}

/**
 * Reads the Info.plists of targets whose names do not show what they are: Xcode takes any name in `INFOPLIST_FILE`.
 * @param root Absolute path of the audited folder.
 * @param paths The files of the project: no other one is read.
 * @param targets The targets of its projects.
 * @param declarations What its projects declare: some name the Info.plist itself, without a build setting.
 */
export async function readNamedPlists(
  root: string,
  paths: readonly string[],
  { built, infoPlistsOf }: Pick<Targets, 'built' | 'infoPlistsOf'>,
  declarations: readonly Declaration[],
): Promise<NamedPlists> {
  const stated = declarations.flatMap((each) => (each.kind === 'project' ? each.targets : []));
  const named = new Set([
    ...built.flatMap((target) => infoPlistsOf(target).flatMap((each) => each.infoPlist ?? [])),
    ...stated.flatMap(({ infoPlists }) => [...infoPlists]),
  ]);
  const unread = paths.filter((path) => named.has(path) && !isManifest(path));
  if (unread.length === 0) return { files: [], contents: { dependencies: [], declarations: [], problems: [] } };
  const { files, problems } = readManifestFiles(root, unread);
  const reader = await infoPlist.load();
  const contents = files.map((file) => reader.read(file.path, file));
  return {
    files,
    contents: {
      dependencies: [],
      declarations: contents.flatMap(({ declarations }) => declarations),
      problems: [...problems, ...contents.flatMap((each) => each.problems)],
    },
  };
}
