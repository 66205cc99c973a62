import type { Scope } from '../read/apps/choose-apps.js';
import type { Note } from '../model/assessment.js';
import type { Place } from '../model/place.js';
import type { Signal } from '../model/signal.js';
import type { Detected } from './signals/index.js';
import { detect, detectIn } from './detect.js';
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
 * @param scopes The apps.
 * @param read Everything, as far as tokens make it worth reading.
 */
export async function detectInScopes(scopes: readonly [Scope, ...Scope[]], read: Project): Promise<DetectedScopes> {
  const { project, detected: all } = await detect(read);
  const inScopes = scopes
    .map((scope) => ({ scope, project: projectOf(scope, project) }))
    .filter(({ scope, project: own }) => scope.kind !== 'rest' || own.sources.length > 0);
  const sources = inScopes.reduce((sum, own) => sum + own.project.sources.length, 0);
  const isTooMuch = sources > project.sources.length * mostSources.perSource + mostSources.atLeast;
  const detectedIn = (scope: Scope, own: Project): Detected => {
    if (scope.kind === 'repository') return all;
    return isTooMuch ? restricted(all, scope, scopes.length) : detectIn(own);
  };
  const [first, ...others] = inScopes.map((each): DetectedScope => ({
    ...each,
    detected: detectedIn(each.scope, each.project),
  }));
  if (first === undefined) throw new Error('There is always something to assess.');
  return { project, scopes: [first, ...others] };
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
    signals: all.signals.filter(isOwn),
    apiUses: all.apiUses.filter(isOwn),
    notes: [...all.notes, together(apps)],
    problems: all.problems.filter(isOwn),
    starts: all.starts.filter(isAbout(({ start }) => start)),
    prompts: all.prompts.filter(isAbout(({ prompt }) => prompt)),
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
