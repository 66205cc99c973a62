import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, normalize, sep } from 'node:path';
import type { MissingReport } from '../model/portfolio.js';
import { UsageError } from '../model/usage-error.js';
import { reasonOf } from '../read/project/read-file.js';

/** A report that a portfolio is made of. */
export interface ReportFile {
  /** What the portfolio calls it. */
  readonly name: string;
  readonly path: string;
}

/** The files to read, and what was given and is none. */
export interface ReportFiles {
  readonly files: readonly ReportFile[];
  readonly missing: readonly MissingReport[];
}

/**
 * Lists the reports that the arguments stand for. A folder stands for all JSON files in it and below it, sorted by path. A report is named
 * by its path, from the folder that was given, without `.json`; one called `app-privacy.json` by the folder that it is in.
 * @param paths As given.
 * @throws {UsageError} When two files would have the same name.
 */
export function findReportFiles(paths: readonly string[]): ReportFiles {
  const found = paths.map(filesOf);
  const files = firstOfEach(found.flatMap((each) => each.files));
  const twice = files.find(({ name }, index) => files.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined)
    throw new UsageError(`Two reports would both be called ${twice.name}: ${pathsOf(files, twice.name)}.`, [
      'Pass the folder that contains both, or rename one of the files.',
    ]);
  return { files, missing: found.flatMap(({ missing }) => missing) };
}

function pathsOf(files: readonly ReportFile[], called: string): string {
  return files
    .filter(({ name }) => name === called)
    .map(({ path }) => path)
    .join(' and ');
}

function filesOf(path: string): ReportFiles {
  if (!isFolder(path)) return { files: [{ name: nameOf(shownPath(path)), path }], missing: [] };
  try {
    const below = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.toLowerCase().endsWith('.json'))
      .map((file) => file.replaceAll(sep, '/'))
      .sort()
      .filter((file) => !isFolder(join(path, file)));
    const files = below.map((file) => ({ name: nameOf(file), path: join(path, file) }));
    return files.length > 0 ? { files, missing: [] } : absent(path, 'The folder contains no JSON report.');
  } catch (error) {
    return absent(path, `The folder could not be read: ${reasonOf(error)}.`);
  }
}

function absent(path: string, message: string): ReportFiles {
  const remedy = 'Pass a folder with reports that audit --format json wrote.';
  return { files: [], missing: [{ report: nameOf(shownPath(path)), file: shownPath(path), message, remedy }] };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/**
 * Shows a path in a portfolio, which contains no absolute paths.
 * @param path As given, or found below a folder that was given.
 * @returns The path itself if it is below the current folder, else the name of the file.
 */
export function shownPath(path: string): string {
  const normal = normalize(path).replaceAll(sep, '/').replace(/\/$/, '');
  return isAbsolute(path) || normal.startsWith('../') ? basename(path) : normal;
}

/** The name of the file in the examples of the documentation: it tells no report from another. */
const usualName = /(?<=.)\/app-privacy$/;

function nameOf(path: string): string {
  const name = path.replace(/\.json$/i, '').replace(usualName, '');
  return name === '' ? path : name;
}

/** A file that is given by itself and with its folder is one report. */
function firstOfEach(files: readonly ReportFile[]): readonly ReportFile[] {
  const seen = new Set<string>();
  return files.filter(({ path }) => {
    const real = realPathOf(path);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  });
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
