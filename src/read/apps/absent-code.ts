import type { Note } from '../../model/assessment.js';
import { baseOf, isWithin } from '../../model/path.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { Project, ProjectTarget } from '../../model/project.js';
import { ships, type Targets } from '../../model/target.js';
import { compiled } from './left-out.js';
import writtenByTools from './written-by-tools.json' with { type: 'json' };

/** What is known of a folder whose projects compile what may not be in it. */
interface Compiling {
  readonly projects: readonly Project[];
  readonly targets: Pick<Targets, 'built' | 'takersOf'>;
  /** All files that were found, relative to the audited root. */
  readonly paths: readonly string[];
  /** The text of `.gitmodules`; null where there is none. */
  readonly modules: string | null;
  /** Whether the configuration leaves out a path: who wrote it there knows that nothing is said of it. */
  excludes(path: string): boolean;
}

/**
 * Says what Xcode projects compile and the audit does not have: code of Git submodules that nobody checked out, and files that are
 * generated, ignored or lost. Nothing is known of what that code does.
 * @param compiling The projects, and what was found.
 * @returns What makes the audit incomplete, and what a reader should know.
 */
export function absentCode(compiling: Compiling): { readonly problems: readonly Problem[]; readonly notes: readonly Note[] } {
  const { projects, targets, paths, modules, excludes } = compiling;
  const known = new Set(paths);
  const lists = projects.filter(({ tool }) => tool === 'xcode').flatMap((project) => project.targets);
  const shipped = lists.filter(({ place }) => targets.built.some((built) => built.place === place && ships(built)));
  const submodules = emptySubmodules(modules, paths).filter(({ path }) => shipped.some((target) => buildsFrom(target, path)));
  const hasCode = createCodeCheck(compiling);
  const codeless = shipped.filter((target) => isApp(target) && !hasCode(target));
  const isExplained = (file: string): boolean => excludes(file) || submodules.some(({ path }) => isWithin(file, path));
  const absent = shipped
    .filter((target) => !codeless.includes(target))
    .flatMap(({ files, place }) =>
      [...files].flatMap((file) => (isAbsent(file, known) && !isExplained(file) ? [{ file, place }] : [])),
    );
  return {
    problems: [...submodules.map(notCheckedOut), ...codeless.map(withoutCode)],
    notes: noteOn(absent),
  };
}

/** Whether a target compiles code in a folder, or uses a package in it. */
function buildsFrom({ files, folders, uses }: ProjectTarget, folder: string): boolean {
  return (
    [...files].some((file) => compiled.test(file) && isWithin(file, folder)) ||
    folders.some(({ path }) => isWithin(path, folder)) ||
    uses.some((use) => use.kind === 'package-product' && use.folder !== null && isWithin(use.folder, folder))
  );
}

function isApp({ productType }: ProjectTarget): boolean {
  return productType === 'com.apple.product-type.application';
}

/** Names of files in which tools write down what manifests say: they hold no code of their own. */
const written: ReadonlySet<string> = new Set(writtenByTools.map(({ name }) => name));

function isAbsent(file: string, known: ReadonlySet<string>): boolean {
  return compiled.test(file) && !known.has(file) && !written.has(baseOf(file));
}

/** Tells whether any code of an app was found, or is left out by the configuration: of one that names none, nothing says where it is. */
function createCodeCheck({ targets: { takersOf }, paths, excludes }: Compiling): (target: ProjectTarget) => boolean {
  const withCode = new Set(
    paths.filter((path) => compiled.test(path)).flatMap((path) => takersOf(path).map(({ place }) => place)),
  );
  return ({ files, folders, place }) => {
    const code = [...files].filter((file) => compiled.test(file));
    // `App/**` leaves out the folder App, too.
    const isLeftOut = code.some(excludes) || folders.some(({ path }) => excludes(path) || excludes(`${path}/-`));
    return withCode.has(place) || isLeftOut || (folders.length === 0 && code.length === 0);
  };
}

/** A folder in which Git puts another repository. */
interface Submodule {
  readonly path: string;
  readonly place: Place;
}

/** Those of which no file is there. Source: https://git-scm.com/docs/gitmodules */
function emptySubmodules(modules: string | null, paths: readonly string[]): readonly Submodule[] {
  const lines = (modules ?? '').split('\n');
  return lines.flatMap((line, index): readonly Submodule[] => {
    const path = /^\s*path\s*=\s*(\S.*)$/.exec(line)?.[1]?.trim().replace(/\/$/, '') ?? '';
    if (path === '' || paths.some((file) => isWithin(file, path))) return [];
    return [{ path, place: { file: '.gitmodules', line: index + 1, column: 1 } }];
  });
}

function notCheckedOut({ path, place }: Submodule): Problem {
  const message = `The project builds code of the Git submodule ${path}, which is not checked out. The audit does not know what that code does.`;
  const remedy = 'Run git submodule update --init --recursive before the audit.';
  return { kind: 'incomplete', place, message, remedy };
}

function withoutCode({ name, place }: ProjectTarget): Problem {
  const message = `None of the code that ${name} compiles is in the audited folder. The audit does not know what the app does.`;
  const remedy = 'Check out or generate the code, or audit the folder that contains it.';
  return { kind: 'incomplete', place, message, remedy };
}

/** So many files are named. */
const mostNamed = 3;

function noteOn(absent: readonly { readonly file: string; readonly place: Place }[]): readonly Note[] {
  const files = [...new Set(absent.map(({ file }) => file))].sort();
  if (files.length === 0) return [];
  const named = files.slice(0, mostNamed).join(', ');
  const others = files.length > mostNamed ? ` and ${String(files.length - mostNamed)} more` : '';
  const text = `The Xcode project compiles code that is not in the audited folder, or that .gitignore lists: ${named}${others}. The audit does not know what that code does.`;
  const places = [...new Map(absent.map(({ place }) => [place.file, place])).values()];
  return [{ topic: 'absent-code', text, places }];
}
