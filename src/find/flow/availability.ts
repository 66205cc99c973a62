import { speltApis } from '../../catalog/apis/spelt.js';
import type { Expression } from '../../model/expression.js';
import { askWorld, type Run } from './run.js';
import type { LibraryCall } from './library-call.js';
import { constant, unknown, type Value } from './value.js';
import { hasAtt } from './worlds.js';

/** The first system with App Tracking Transparency. */
const firstWithAtt = 14;

/**
 * `#available(iOS 14, *)`, in a world: on systems with App Tracking Transparency every version up to 14 is there, and of
 * later ones nobody knows. Apple asks for the prompt from 14.5 on, which is taken for 14.
 * @param platforms The platforms with their versions, `iOS 14.5`.
 */
export function availableSince(run: Run, platforms: readonly Expression[]): Value {
  const { world } = run;
  askWorld(run, 'system');
  const version = platforms.flatMap((platform) => (platform.kind === 'literal' ? iosVersion(String(platform.value)) : []))[0];
  if (version === undefined) return unknown('available');
  if (world.system < firstWithAtt) return version < firstWithAtt ? unknown('available') : constant(false);
  return version <= firstWithAtt ? constant(true) : unknown('available');
}

function iosVersion(text: string): readonly number[] {
  const match = /^iOS (\d+)/.exec(text);
  return match === null ? [] : [Number(match[1])];
}

/** Looks a type up by its name: one that reads the status is there on systems with App Tracking Transparency, and on no earlier one. */
export const callTypeLookup: LibraryCall = (run, _state, _receiver, { values: [name], name: called }) => {
  if (name?.kind !== 'constant' || !readsStatus(run, String(name.value))) return unknown(called, 'call');
  askWorld(run, 'system');
  return constant(hasAtt(run.world));
};

function readsStatus({ source }: Run, type: string): boolean {
  return statusTypes.some(({ owner, language }) => owner === type && language === source.language);
}

const statusTypes = speltApis.filter(({ role }) => role === 'status');
