import { readdirSync, type Dirent } from 'node:fs';

/** The folder of an xcframework that runs on devices with iOS: `ios-arm64`, `ios-arm64_armv7`; no simulator's, no Mac's. */
const deviceSlice = /^ios-[^-]+$/;

/** A folder of tests, as Xcode's templates call it: what lies in it, no app ships. */
const testFolder = /(?:^|\/)(?:[^/]*Tests|[Tt]ests?)\//;

/**
 * Where built frameworks say what they are: the Info.plist of a framework, or of those in the part of an xcframework for devices. Links
 * are not followed.
 * @param root Absolute path of the audited folder.
 * @param folder The bundle's path relative to it.
 * @returns Paths relative to the root, sorted; empty for any other folder, for tests, or where there is none.
 */
export function builtFrameworks(root: string, folder: string): readonly string[] {
  if (testFolder.test(folder)) return [];
  if (folder.endsWith('.framework')) return infoPlistsIn(root, folder);
  if (!folder.endsWith('.xcframework')) return [];
  return entriesOf(root, folder, isFolder)
    .filter((name) => deviceSlice.test(name))
    .flatMap((slice) =>
      entriesOf(root, `${folder}/${slice}`, isFolder)
        .filter((name) => name.endsWith('.framework'))
        .flatMap((name) => infoPlistsIn(root, `${folder}/${slice}/${name}`)),
    );
}

function infoPlistsIn(root: string, folder: string): readonly string[] {
  return entriesOf(root, folder, (entry) => entry.isFile() && entry.name === 'Info.plist').map((name) => `${folder}/${name}`);
}

const isFolder = (entry: Dirent): boolean => entry.isDirectory();

function entriesOf(root: string, folder: string, isWanted: (entry: Dirent) => boolean): readonly string[] {
  try {
    const entries = readdirSync(`${root}/${folder}`, { withFileTypes: true });
    return entries
      .filter(isWanted)
      .map(({ name }) => name)
      .sort();
  } catch {
    // What may not be listed says nothing of itself; the code that uses it is read all the same.
    return [];
  }
}
