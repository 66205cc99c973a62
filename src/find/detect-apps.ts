import type { Scope } from '../read/apps/choose-apps.js';
import type { Note } from '../model/assessment.js';
import type { Place } from '../model/place.js';
import type { Signal } from '../model/signal.js';
import type { Detected } from './signals/index.js';
import { detectIn, wantedToSend } from './detect.js';
import { bothOf, nothing, type Wanted } from './flow/index.js';
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
  const { project, all: views } = await detectViews(
    read,
    isTogether ? (all) => [all] : (all) => scopes.map((scope) => projectOf(scope, all)),
  );
  const [first, ...others] = scopes.flatMap((scope, index): readonly DetectedScope[] => {
    const view = views[isTogether ? 0 : index];
    const own = isTogether ? projectOf(scope, project) : view?.project;
    if (view === undefined || own === undefined || (scope.kind === 'rest' && own.sources.length === 0)) return [];
    return [{ scope, project: own, detected: isTogether ? restricted(view.detected(), scope, scopes.length) : view.detected() }];
  });
  if (first === undefined) throw new Error('There is always something to assess.');
  return { project, scopes: [first, ...others] };
}

function sharesTooMuch(scopes: readonly Scope[], project: Project): boolean {
  const sources = scopes.reduce((sum, scope) => sum + projectOf(scope, project).sources.length, 0);
  return sources > project.sources.length * mostSources.perSource + mostSources.atLeast;
}

/** What is followed at once. */
interface View {
  readonly project: Project;
  /** What that shows: found out when it is first asked for. */
  detected(): Detected;
}

/** A project as far as it was read, with what of it is followed at once. */
interface Views {
  readonly project: Project;
  readonly all: readonly View[];
}

/** A reason to read files that were not read: they use what some of the code that was read declares. */
interface Pass {
  readonly wanted: (views: Views) => Wanted;
  /** What was read may declare more of it: it is looked for so often. */
  readonly rounds: number;
  /** How many users are read; absent for as many as there are. */
  readonly most?: NonNullable<Parameters<Project['readUses']>[1]>;
}

/** Where a project has more files, who gives something to what sends it is not read: that would take longer than the rest. */
const mostFilesForSenders = 1000;

const passes: readonly Pass[] = [
  {
    wanted: ({ project }) => (project.files.scanned > mostFilesForSenders ? nothing : wantedToSend(project)),
    ...{ rounds: 3, most: { ofName: 24, all: 120, isForRules: false } },
  },
  // What is given data is used in few places.
  { wanted: wantedBy('wantedForData'), rounds: 1, most: { ofName: 6, all: 24, isForRules: false } },
  { wanted: wantedBy('wanted'), rounds: 2 },
];

function wantedBy(what: 'wanted' | 'wantedForData'): Pass['wanted'] {
  return ({ all }) => all.map((view) => view.detected()[what]).reduce(bothOf, nothing);
}

/** Takes the views of a project, and reads further files where an answer of one of them depends on those. */
async function detectViews(read: Project, viewsOf: (project: Project) => readonly Project[]): Promise<Views> {
  let views: Views = { project: read, all: viewsOf(read).map(viewOf) };
  for (const { wanted, rounds, most } of passes) {
    for (let round = 0; round < rounds; round += 1) {
      const names = wanted(views);
      const project = names.size === 0 ? null : await views.project.readUses(names, most);
      if (project === null) break;
      views = { project, all: again(views.all, viewsOf(project)) };
    }
  }
  return views;
}

/** What nothing was added to shows what it did. */
function again(before: readonly View[], projects: readonly Project[]): readonly View[] {
  return projects.map((project, index) => {
    const known = before[index];
    return known !== undefined && hasSame(known.project.sources, project.sources) ? { ...known, project } : viewOf(project);
  });
}

function viewOf(project: Project): View {
  let detected: Detected | null = null;
  return { project, detected: () => (detected ??= detectIn(project)) };
}

function hasSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
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
