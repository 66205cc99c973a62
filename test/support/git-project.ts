import * as fs from 'node:fs';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as git from 'isomorphic-git';

/** A repository in a temporary folder. */
export interface GitProject {
  /** Its real, absolute path. */
  readonly folder: string;
  /** Writes a file, or removes it where the text is null. */
  readonly write: (path: string, text: string | null) => void;
  /** Commits what was written since; the first commit is of 2026-01-01, each further one of the day after. Returns its id. */
  readonly commit: (message: string, parents?: readonly string[]) => Promise<string>;
}

const firstDay = Date.UTC(2026, 0, 1) / 1000;
const person = (day: number) => ({
  name: 'A',
  email: 'a@example.com',
  timestamp: firstDay + day * 86_400,
  timezoneOffset: 0,
});

/**
 * Gives a function a new git repository, and removes it afterwards.
 * @param use What to do with it.
 */
export async function withGitProject(use: (project: GitProject) => Promise<void>): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'app-privacy-git-')));
  const changed = new Map<string, string | null>();
  let day = 0;
  try {
    await git.init({ fs, dir: folder, defaultBranch: 'main' });
    await use({
      folder,
      write: (path, text) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        if (text === null) rmSync(join(folder, path));
        else writeFileSync(join(folder, path), text);
        changed.set(path, text);
      },
      commit: async (message, parents) => {
        for (const [filepath, text] of changed) {
          if (text === null) await git.remove({ fs, dir: folder, filepath });
          else await git.add({ fs, dir: folder, filepath });
        }
        changed.clear();
        const by = person(day);
        day += 1;
        return git.commit({
          fs,
          dir: folder,
          message,
          author: by,
          committer: by,
          ...(parents === undefined ? {} : { parent: [...parents] }),
        });
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
