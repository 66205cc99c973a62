// Replays the commits of a repository and counts the findings whose fingerprint changes although their code does not, and what a check
// with the baseline of the commit before calls new or unused although nothing is new or fixed.
//   npm run replay -- GIT_DIR [--commits 200] [--until REV] [--folder FOLDER] [--renames]
// GIT_DIR: a bare repository or a .git folder, which is only read. Nothing is fetched. --renames takes commits that rename files.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { everyApp } from '../../src/read/apps/choose-apps.js';
import { audit } from '../../src/audit.js';
import type { FoundInApp } from '../../src/decide/acceptance/accept.js';
import { compareFindings, type Comparison, type Reported } from './compare.js';
import { readLineMap } from './line-map.js';
import { checkWithBaseline, type BaselineCheck } from './with-baseline.js';

/** What an audit can depend on. */
const relevant = [
  'swift',
  'm',
  'mm',
  'h',
  'js',
  'jsx',
  'ts',
  'tsx',
  'dart',
  'cs',
  'plist',
  'xcprivacy',
  'pbxproj',
  'lock',
  'json',
  'yaml',
  'strings',
  'resolved',
].map((extension) => `*.${extension}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: 'string', default: '200' },
    until: { type: 'string', default: 'HEAD' },
    folder: { type: 'string', default: '' },
    renames: { type: 'boolean', default: false },
  },
});
const [repository] = positionals;
if (repository === undefined || !existsSync(repository)) throw new Error('Name a git directory.');
const scratch = mkdtempSync(join(tmpdir(), 'app-privacy-replay-'));
let checkedOut: string | null = null;

/** No hooks, and no filters that other programs have set up. */
const safe = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'filter.lfs.smudge=',
  '-c',
  'filter.lfs.required=false',
  '-c',
  'core.quotePath=false',
];

async function replay(gitDir: string): Promise<void> {
  const pairs = values.renames ? renamingPairs(gitDir) : consecutivePairs(gitDir);
  const known: Known = new Map();
  const sums = { steps: 0, findings: 0, touched: 0, ended: 0, began: 0, lost: 0, edited: 0, mixed: 0 };
  const checks = {
    ...{ newAgain: 0, newAtOldLine: 0, newAtNewLine: 0 },
    ...{ unusedAgain: 0, unusedAtOldLine: 0, unusedAtNewLine: 0, problems: 0 },
  };
  for (const [older, newer] of pairs) {
    const [before, after] = [await findingsAt(gitDir, older, known), await findingsAt(gitDir, newer, known)];
    const [there, back] = [diff(gitDir, older, newer), diff(gitDir, newer, older)];
    if (there === null || back === null) {
      console.log(`${older.slice(0, 9)}..${newer.slice(0, 9)} left out: the repository lacks files of it`);
      continue;
    }
    const newPlaceOf = readLineMap(there);
    const step = compareFindings(reported(before), reported(after), newPlaceOf);
    const check = checkWithBaseline(before, after, { newPlaceOf, oldPlaceOf: readLineMap(back) });
    sums.steps += 1;
    for (const name of ['findings', 'touched', 'ended', 'began'] as const) sums[name] += step[name];
    for (const name of ['lost', 'edited', 'mixed'] as const) sums[name] += step[name].length;
    for (const name of namesIn(checks)) checks[name] += check[name].length;
    tell(older, newer, step);
    tellCheck(check);
  }
  const share = (count: number): string => (sums.findings === 0 ? 0 : (100 * count) / sums.findings).toFixed(2);
  console.log(JSON.stringify(sums));
  console.log(JSON.stringify(checks));
  console.log(
    `${share(sums.lost + sums.mixed)} % of ${String(sums.findings)} findings changed identity without a change of their line.`,
  );
  console.log(
    `With the baseline of the commit before, ${share(checks.newAgain)} % were new and ${share(checks.unusedAgain)} % unused again.`,
  );
}

function namesIn<Name extends string>(counts: Readonly<Record<Name, number>>): readonly Name[] {
  return Object.keys(counts) as Name[];
}

/** Null where a partial copy lacks what changed. */
function diff(gitDir: string, older: string, newer: string): string | null {
  const options = ['--find-renames', '--unified=0', '--no-prefix', '--no-ext-diff', ...relative()];
  try {
    return git(gitDir, 'diff', ...options, older, newer, '--', ...under());
  } catch {
    return null;
  }
}

function tellCheck(check: BaselineCheck): void {
  for (const name of namesIn({ newAgain: 0, newAtOldLine: 0, unusedAgain: 0, unusedAtOldLine: 0, problems: 0 }))
    for (const words of check[name]) console.log(`  ${name}: ${words}`);
}

function tell(older: string, newer: string, step: Comparison): void {
  console.log(
    `${older.slice(0, 9)}..${newer.slice(0, 9)} ${String(step.findings)} findings, ${String(step.ended)} ended, ${String(step.began)} began`,
  );
  for (const name of ['lost', 'edited', 'mixed'] as const)
    for (const [old, now] of step[name])
      console.log(`  ${name}: ${old.rule} ${old.file}:${String(old.line)} → ${now.file}:${String(now.line)} ${old.message}`);
}

/** The last commits that change what an audit can depend on, each with the one before. */
function consecutivePairs(gitDir: string): readonly (readonly [string, string])[] {
  const listed = lines(
    git(gitDir, 'log', '--first-parent', '--format=%H', '-n', String(Number(values.commits) + 1), values.until, '--', ...under()),
  );
  const commits = listed.reverse();
  return commits.slice(1).map((commit, index) => [commits[index] ?? commit, commit]);
}

/** The last commits that rename such files, each with its parent. */
function renamingPairs(gitDir: string): readonly (readonly [string, string])[] {
  const options = ['--first-parent', '-m', '--find-renames', '--diff-filter=R', '--format=%H %P', '-n', values.commits];
  return lines(git(gitDir, 'log', ...options, values.until, '--', ...under())).flatMap((line): [string, string][] => {
    const [commit = '', parent] = line.split(' ');
    return parent === undefined ? [] : [[parent, commit]];
  });
}

function under(): readonly string[] {
  return values.folder === '' ? relevant : relevant.map((pattern) => `:(glob)${values.folder}/**/${pattern}`);
}

function relative(): readonly string[] {
  return values.folder === '' ? [] : [`--relative=${values.folder}`];
}

/** Versions that were audited, by their trees. */
type Known = Map<string, readonly FoundInApp[]>;

/** The findings of a version, which is audited once. */
async function findingsAt(gitDir: string, commit: string, known: Known): Promise<readonly FoundInApp[]> {
  const tree = treeOf(gitDir, commit);
  if (tree === null) return [];
  const before = known.get(tree);
  if (before !== undefined) return before;
  const folder = checkOut(gitDir, tree);
  const assessments = await audit({
    label: null,
    choice: everyApp,
    ...{
      root: folder,
      configFile: null,
      includeVendored: false,
      timings: false,
      today: '2026-01-01',
      usesBaseline: false,
      requiresReasons: false,
      base: null,
    },
    onProgress: () => undefined,
  });
  const found = assessments.map(({ app, findings }) => ({ app: app?.id ?? null, findings }));
  known.set(tree, found);
  return found;
}

function reported(found: readonly FoundInApp[]): readonly Reported[] {
  return found
    .flatMap(({ findings }) => findings)
    .map(({ rule, message, place, fingerprint }) => ({
      ...{ rule, message, file: place.file, line: place.line },
      fingerprint: `${fingerprint.algorithm}:${fingerprint.hash}`,
    }));
}

/** The tree of the replayed folder; null where the commit does not have it. */
function treeOf(gitDir: string, commit: string): string | null {
  const { status, stdout } = spawnSync(
    'git',
    [`--git-dir=${gitDir}`, ...safe, 'rev-parse', '--verify', '--quiet', `${commit}:${values.folder}`],
    { encoding: 'utf8', env: environment() },
  );
  return status === 0 ? stdout.trim() : null;
}

/** Puts the files of a tree into the folder. What the repository lacks, such as large pictures of a partial copy, is left out. */
function checkOut(gitDir: string, tree: string): string {
  const folder = join(scratch, 'tree');
  mkdirSync(folder, { recursive: true });
  const changed =
    checkedOut === null
      ? git(gitDir, 'ls-tree', '-r', '-z', '--name-only', tree)
      : git(gitDir, 'diff-tree', '-r', '-z', '--name-only', '--no-renames', checkedOut, tree);
  for (const path of changed.split('\0')) if (isWithin(path)) rmSync(join(folder, path), { recursive: true, force: true });
  git(gitDir, 'read-tree', '--reset', tree);
  const kept = new Set(git(gitDir, 'ls-files', '-z').split('\0'));
  const paths = changed.split('\0').filter((path) => isWithin(path) && kept.has(path));
  const given = ['-c', 'core.symlinks=false', `--work-tree=${folder}`, 'checkout-index', '--force', '-z', '--stdin'];
  spawnSync('git', [`--git-dir=${gitDir}`, ...safe, ...given], { input: paths.join('\0'), env: environment() });
  checkedOut = tree;
  return folder;
}

/** Whether a path stays in its folder: a tree can be made by hand. */
function isWithin(path: string): boolean {
  return path !== '' && !path.split('/').includes('..');
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_INDEX_FILE: join(scratch, 'index'), GIT_ATTR_NOSYSTEM: '1' };
}

/** Runs git without hooks, filters and the network, with an index of its own. */
function git(gitDir: string, ...given: readonly string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 30, env: environment() } as const;
  return execFileSync('git', [`--git-dir=${gitDir}`, ...safe, ...given], options);
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

try {
  await replay(resolve(repository));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
