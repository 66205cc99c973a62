import * as git from 'isomorphic-git';
import { readObject, type GitFolder } from './objects.js';

/** Tags of tags are rare; what goes on for longer is made to. */
const mostTags = 10;

/**
 * Finds the commit that a name stands for, in the order of gitrevisions: a branch or tag first, then an id.
 * @param folder The git folder.
 * @param name `main`, `origin/main`, `v1.2`, `HEAD`, or a whole or shortened id.
 * @returns The id of a commit that can be read, or null.
 */
export async function findCommit(folder: GitFolder, name: string): Promise<string | null> {
  const { fs, gitdir, cache } = folder;
  const oid =
    (await orNull(git.resolveRef({ fs, gitdir, ref: name }))) ??
    (/^[0-9a-f]{4,40}$/.test(name) ? await orNull(git.expandOid({ fs, gitdir, cache, oid: name })) : null);
  return oid === null ? null : orNull(commitOf(folder, oid));
}

async function commitOf(folder: GitFolder, oid: string): Promise<string | null> {
  let id = oid;
  for (let tags = 0; tags <= mostTags; tags += 1) {
    const read = await readObject(folder, id);
    if (read.type === 'commit') return id;
    if (read.type !== 'tag' || read.format !== 'parsed') return null;
    id = read.object.object;
  }
  return null;
}

/** The library rejects for every reason there is. */
async function orNull<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch {
    return null;
  }
}
