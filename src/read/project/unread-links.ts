import { readdirSync, realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Problem } from '../../model/problem.js';

/** So many entries of linked folders are looked at; what has more may hold anything. */
const mostEntries = 5000;

/** What tells code that is read from code that is not. */
export interface ReadFiles {
  /** The files that are read, relative to the root. */
  readonly paths: readonly string[];
  /** Whether files of a path's name are read. */
  readonly isRead: (path: string) => boolean;
  /** Whether the walk enters no folder of a name. */
  readonly isSkipped: (name: string) => boolean;
}

/**
 * Says which links keep code from being read: what they lead to is not read at its own place, and has the name of a source or
 * manifest, or holds a file that has one. Links are not followed, and no file behind one is opened.
 * @param root Absolute path of the audited folder.
 * @param links Relative to it.
 * @param files What is read.
 */
export function unreadLinks(root: string, links: readonly string[], files: ReadFiles): readonly Problem[] {
  if (links.length === 0) return [];
  const read = new Set(files.paths);
  const search: Search = { ...files, isReadAt: (real) => read.has(relative(root, real).replaceAll(sep, '/')), left: mostEntries };
  return links.filter((link) => leadsToUnread(search, `${root}/${link}`)).map(unread);
}

interface Search extends ReadFiles {
  readonly isReadAt: (real: string) => boolean;
  left: number;
}

function leadsToUnread(search: Search, link: string): boolean {
  const isNamedCode = search.isRead(link);
  try {
    const real = realpathSync(link);
    return statSync(real).isDirectory() ? holdsUnread(search, real) : isNamedCode && !search.isReadAt(real);
  } catch {
    // It leads nowhere, or where nobody may look.
    return isNamedCode;
  }
}

function holdsUnread(search: Search, folder: string): boolean {
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      search.left -= 1;
      if (search.left < 0) return true;
      const path = `${at}/${entry.name}`;
      if (entry.isDirectory() && !search.isSkipped(entry.name)) open.push(path);
      else if (entry.isFile() && search.isRead(entry.name) && !search.isReadAt(path)) return true;
    }
  }
  return false;
}

function unread(file: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, line: 1, column: 1 },
    message: 'This link leads to code that the audit did not read. The audit does not follow links.',
    remedy: 'Replace the link with the files, audit its target as well, or list the link under exclude in app-privacy.yaml.',
  };
}
