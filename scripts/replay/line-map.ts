/** Where a line of the older version is in the newer one: at a line, among changed lines of a file, or in no file. */
export type NewPlace =
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'changed'; readonly file: string }
  | { readonly kind: 'removed' };

/** Lines that changed, as a hunk's header has them. */
interface Hunk {
  readonly start: number;
  readonly count: number;
  readonly by: number;
}

interface ChangedFile {
  readonly to: string | null;
  readonly hunks: Hunk[];
}

/**
 * Reads where lines went.
 * @param diff What `git diff --find-renames --unified=0 --no-prefix` prints.
 * @returns Gives the new place of a line; of a file that the diff does not list, the same.
 */
export function readLineMap(diff: string): (file: string, line: number) => NewPlace {
  const files = new Map<string, ChangedFile>();
  for (const part of diff.split(/^diff --git /m).slice(1)) {
    const names = namesIn(part);
    if (names !== null) files.set(names.from, { to: names.to, hunks: hunksIn(part) });
  }
  return (file, line) => {
    const changed = files.get(file);
    if (changed === undefined) return { kind: 'line', file, line };
    return changed.to === null ? { kind: 'removed' } : placeIn(changed.to, changed.hunks, line);
  };
}

function placeIn(file: string, hunks: readonly Hunk[], line: number): NewPlace {
  let shift = 0;
  for (const { start, count, by } of hunks) {
    // A hunk without old lines inserts after its first one.
    if (line < start || (count === 0 && line === start)) break;
    if (line < start + count) return { kind: 'changed', file };
    shift += by;
  }
  return { kind: 'line', file, line: line + shift };
}

/** The names of a file before and after; null for one that is new or has no text. */
function namesIn(part: string): { readonly from: string; readonly to: string | null } | null {
  const renamed = /^rename from (.*)\nrename to (.*)$/m.exec(part);
  const [from, to] = renamed === null ? [name(part, '---'), name(part, '+++')] : [renamed[1], renamed[2]];
  return from === undefined || from === '/dev/null' ? null : { from, to: to === undefined || to === '/dev/null' ? null : to };
}

function name(part: string, mark: '---' | '+++'): string | undefined {
  const line = part.split('\n').find((each) => each.startsWith(`${mark} `));
  return line?.slice(mark.length + 1).replace(/\t$/, '');
}

function hunksIn(part: string): Hunk[] {
  return [...part.matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm)].map(([, start, count = '1', added = '1']) => ({
    start: Number(start),
    count: Number(count),
    by: Number(added) - Number(count),
  }));
}
