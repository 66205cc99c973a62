import { UsageError } from '../../model/usage-error.js';
import type { Repository } from './repository.js';

/** A name, and the steps from there to an ancestor: `main~2`, `HEAD^2` (gitrevisions). */
const revision = /^([^~^]+)((?:[~^]\d{0,6})*)$/;

/**
 * Finds the commit that a revision means.
 * @param repository The history.
 * @param text A branch, tag or id, with any number of `~N` and `^N` behind it.
 * @returns The id of the commit.
 * @throws {UsageError} When there is none, or the clone does not reach that far.
 */
export async function resolveRevision(repository: Repository, text: string): Promise<string> {
  const [, name = '', steps = ''] = revision.exec(text) ?? [];
  const named = name === '' ? null : await repository.find(name === '@' ? 'HEAD' : name);
  if (named === null) throw await unknownRevision(repository, text, name);
  let id = named;
  for (const step of steps.match(/[~^]\d*/g) ?? []) {
    const next = await ancestor(repository, id, step);
    if (next === null) throw tooFar(text);
    id = next;
  }
  return id;
}

/** `~N` is the Nth first parent, `^N` the Nth parent, and each without a number the first. */
async function ancestor(repository: Repository, id: string, step: string): Promise<string | null> {
  const number = step.length === 1 ? 1 : Number(step.slice(1));
  if (step.startsWith('^')) return number === 0 ? id : parentOf(repository, id, number);
  let at: string | null = id;
  for (let count = 0; count < number && at !== null; count += 1) at = await parentOf(repository, at, 1);
  return at;
}

async function parentOf(repository: Repository, id: string, number: number): Promise<string | null> {
  const parent = (await repository.commit(id)).namedParents[number - 1];
  return parent === undefined ? null : repository.find(parent);
}

async function unknownRevision(repository: Repository, text: string, name: string): Promise<UsageError> {
  const remote = name === '' ? null : await repository.find(`origin/${name}`);
  const remedy =
    remote === null
      ? `Fetch it first, for example with git fetch origin ${name === '' ? 'main' : name.replace(/^origin\//, '')}, or pass a branch, a tag or a commit ID.`
      : `Did you mean origin/${name}?`;
  return new UsageError(`This repository has no commit ${text}.`, [remedy]);
}

function tooFar(text: string): UsageError {
  return new UsageError(`${text} goes back further than the history of this clone.`, [
    'Pass a later commit. If the clone is shallow, fetch the whole history with git fetch --unshallow, or set fetch-depth: 0 in actions/checkout.',
  ]);
}
