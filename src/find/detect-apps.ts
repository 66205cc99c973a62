import type { Scope } from '../read/apps/choose-apps.js';
import type { Note } from '../model/assessment.js';
import type { Place } from '../model/place.js';
import type { Signal } from '../model/signal.js';
import type { Detected } from './signals/index.js';
import { detectIn, wantedToSend } from './detect.js';
import { bothOf, nothing } from './flow/index.js';
import { fileOf, projectOf } from './project-of-app.js';
import type { Project } from '../read/read-project.js';

/** Parsed sources of all apps together, beyond which code that many of them share would be followed for too long. */
const mostSources = { perSource: 2, atLeast: 200 } as const;

/** A scope with what is in it, and what its code shows. */
export interface DetectedScope {
  readonly scope: Scope;
  readonly project: Project;
  readonly detected: Detected;
}

/** What the code of each app shows, with the project as far as that had to be read. */
export interface DetectedScopes {
  readonly project: Project;
  readonly scopes: readonly [DetectedScope, ...DetectedScope[]];
}

/**
 * Finds out what the code of each app shows: each app on its own, since two apps can have functions of one name, and what one of
 * them does with a status says nothing of the other. Where the apps share too much code for that, all code is followed once.
 * Where an answer depends on functions or properties that other files use, those are read too.
 * @param scopes The apps.
 * @param read Everything, as far as tokens make it worth reading.
 */
export async function detectInScopes(scopes: readonly [Scope, ...Scope[]], read: Project): Promise<DetectedScopes> {
  const isTogether = sharesTooMuch(scopes, read);
  const { project, views } = await detectViews(
    read,
    isTogether ? (all) => [all] : (all) => scopes.map((scope) => projectOf(scope, all)),
  );
  const [first, ...others] = scopes.flatMap((scope, index): readonly DetectedScope[] => {
    const view = views[isTogether ? 0 : index];
    const own = isTogether ? projectOf(scope, project) : view?.project;
    if (view === undefined || own === undefined || (scope.kind === 'rest' && own.sources.length === 0)) return [];
    return [{ scope, project: own, detected: isTogether ? restricted(view.detected, scope, scopes.length) : view.detected }];
  });
  if (first === undefined) throw new Error('There is always something to assess.');
  return { project, scopes: [first, ...others] };
}

function sharesTooMuch(scopes: readonly Scope[], project: Project): boolean {
  const sources = scopes.reduce((sum, scope) => sum + projectOf(scope, project).sources.length, 0);
  return sources > project.sources.length * mostSources.perSource + mostSources.atLeast;
}

/** What is followed at once, and what that shows. */
interface View {
  readonly project: Project;
  readonly detected: Detected;
}

/** Who calls what calls a function is looked for so often. */
const mostRounds = 2;

/** What is given data is used in few places. */
const usersOfData = { ofName: 6, all: 24, isForRules: false } as const;

/** Who gives something to what sends it is read where that takes no longer than the rest: so often, in so many files, in no large project. */
const sending = { rounds: 3, files: 1000, users: { ofName: 24, all: 120, isForRules: false } } as const;

/** Reads the files that give data to what a project sends it with. */
async function readSenders(read: Project): Promise<Project> {
  let project = read;
  if (read.files.scanned > sending.files) return project;
  for (let round = 0; round < sending.rounds; round += 1) {
    const wanted = wantedToSend(project);
    const further = wanted.size === 0 ? null : await project.readUses(wanted, sending.users);
    if (further === null || further.sources.length === project.sources.length) return further ?? project;
    project = further;
  }
  return project;
}

/** Detects what each view of a project shows; reads further files where an answer of one of them depends on those. */
async function detectViews(
  read: Project,
  viewsOf: (project: Project) => readonly Project[],
): Promise<{ readonly project: Project; readonly views: readonly View[] }> {
  let project = await readSenders(read);
  let views = viewsOf(project).map(viewOf);
  const readUses = async (wanted: Detected['wanted'], most?: typeof usersOfData): Promise<boolean> => {
    const further = wanted.size === 0 ? null : await project.readUses(wanted, most);
    if (further === null) return false;
    project = further;
    const before = views;
    // What nothing was added to shows what it did.
    views = viewsOf(project).map((view, index) => {
      const known = before[index];
      const isKnown = known !== undefined && hasSame(known.project.sources, view.sources);
      return isKnown ? { project: view, detected: known.detected } : viewOf(view);
    });
    return true;
  };
  await readUses(joined(views.map(({ detected }) => detected.wantedForData)), usersOfData);
  for (let round = 0; round < mostRounds; round += 1)
    if (!(await readUses(joined(views.map(({ detected }) => detected.wanted))))) break;
  return { project, views };
}

function viewOf(project: Project): View {
  return { project, detected: detectIn(project) };
}

function hasSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}

function joined(all: readonly Detected['wanted'][]): Detected['wanted'] {
  return all.reduce(bothOf, nothing);
}

/** What of all code is about one app. */
function restricted(all: Detected, { has }: Scope, apps: number): Detected {
  const isOwn = ({ place: { file } }: { readonly place: Place }): boolean => has(file);
  const isAbout =
    <Flow>(signalOf: (flow: Flow) => Signal) =>
    (flow: Flow): boolean =>
      isOwn(signalOf(flow));
  return {
    wanted: all.wanted,
    wantedForData: all.wantedForData,
    signals: all.signals.filter(isOwn),
    apiUses: all.apiUses.filter(isOwn),
    notes: [...all.notes, together(apps)],
    problems: all.problems.filter(isOwn),
    starts: all.starts.filter(isAbout(({ start }) => start)),
    prompts: all.prompts.filter(isAbout(({ prompt }) => prompt)),
    consentForms: all.consentForms.filter(isAbout(({ prompt }) => prompt)),
    updates: all.updates.filter(isAbout(({ update }) => update)),
    reads: all.reads.filter(isAbout(({ read }) => read)),
    timestamps: all.timestamps.filter(isAbout(({ update }) => update)),
    payloads: all.payloads.filter((payload) => has(fileOf(payload))),
  };
}

function together(apps: number): Note {
  return {
    topic: 'apps',
    text: `The ${String(apps)} apps share too much code to follow it in each app separately. The audit followed it once for all apps, so one app's use of shared code can affect what is said about another. To audit an app by itself, add --app.`,
    places: [],
  };
}
