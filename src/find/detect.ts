import { ships, type TargetKind } from '../model/target.js';
import type { Note } from '../model/assessment.js';
import serverFolders from './server-folders.json' with { type: 'json' };
import { pageFoldersOf, platformsOf } from '../read/project/platforms.js';
import { qualifyMembers } from '../read/sources/opened-types.js';
import type { Project } from '../read/read-project.js';
import type { Wanted } from './flow/index.js';
import type { TargetFiles } from './match/program.js';
import { importsOfSdks } from './signals/collection/imported-sdks.js';
import { bySymbol, detectSignals, tokens, wantedOfSenders, type Detected } from './signals/index.js';

/**
 * Detects the signals of a project as far as it was read.
 * @param project The project.
 */
export function detectIn(project: Project): Detected {
  const { sources, manifests, mentions, payloads, paths, targets, files } = project;
  const { declarations, dependencies } = manifests;
  const told = filesTold(project);
  const isOfTools = createTakenBy(targets, 'tool');
  const detected = detectSignals(qualifyMembers(sources, tokens), declarations, mentions, payloads, told, files.scanned);
  const runsScripts = platformsOf(paths, dependencies).some((platform) => platform.runsScripts === true);
  const isOfApp = ({ language, place: { file } }: Detected['signals'][number]): boolean =>
    !isOfTools(file) && (runsScripts || language !== 'javascript' || told.pages.isBundled(file));
  const modules = new Set(targets.built.map(({ name }) => name.replaceAll(/\W/g, '_')));
  const imported = importsOfSdks(sources, { dependencies, shipping: told.shipping, builds: (module) => modules.has(module) });
  // Fields and requests of a script are those of a server, a website or a tool, where no app runs scripts.
  const signals = [...detected.signals, ...imported].filter((signal) => !signal.id.startsWith('collection.') || isOfApp(signal));
  return {
    ...detected,
    signals: imported.length === 0 ? signals : signals.toSorted(bySymbol),
    notes: [...detected.notes, ...unbuiltCode(sources, targets)],
  };
}

/** Says of which files that matter it does not count what they do. */
function unbuiltCode(sources: Project['sources'], targets: Project['targets']): readonly Note[] {
  const unbuilt = sources.filter(({ file }) => targets.compilesNowhere(file));
  const [first, ...others] = unbuilt;
  if (first === undefined) return [];
  const files = others.length === 0 ? 'a file' : `${String(unbuilt.length)} files`;
  const text = `No target of the Xcode project compiles ${files} that the audit read, so what the code there does is not part of the app.`;
  return [{ topic: 'in-no-target', text, places: unbuilt.map(({ file }) => ({ file, line: 1, column: 1 })) }];
}

/**
 * The names on whose uses in files that were not read it depends what a project sends.
 * @param project The project as far as it was read.
 */
export function wantedToSend(project: Project): Wanted {
  return wantedOfSenders(qualifyMembers(project.sources, tokens), filesTold(project));
}

function filesTold({ manifests: { dependencies }, paths, targets }: Project): TargetFiles {
  const isOfTests = createTakenBy(targets, 'test');
  // What a library has is in the apps that link it.
  const isBundled = (file: string): boolean => targets.takersOf(file).some(({ kind }) => kind === 'app' || kind === 'library');
  return {
    shipping: (file) =>
      isOfTests(file) || targets.compilesNowhere(file) ? 'in-no-app' : targets.takersOf(file).some(ships) ? 'ships' : 'untold',
    isOfServer: createServerTest(paths),
    pages: { folders: pageFoldersOf(paths, dependencies), isBundled },
  };
}

/** Tells which files run on a server: by their folder, where what configures the server lies beside it. */
function createServerTest(paths: readonly string[]): (file: string) => boolean {
  const folders = serverFolders.flatMap(({ folder, beside }) =>
    beside.flatMap((name) =>
      paths
        .filter((path) => path === name || path.endsWith(`/${name}`))
        .map((path) => `${path.slice(0, -name.length)}${folder}/`),
    ),
  );
  return folders.length === 0 ? () => false : (file) => folders.some((folder) => file.startsWith(folder));
}

/** Tells whether targets take a file, all of one kind. */
function createTakenBy(targets: Project['targets'], kind: TargetKind): (file: string) => boolean {
  return (file) => {
    const takers = targets.takersOf(file);
    return takers.length > 0 && takers.every((taker) => taker.kind === kind);
  };
}
