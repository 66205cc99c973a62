import type { DependencyTarget } from '../../../model/declaration.js';
import type { Dependency } from '../../../model/dependency.js';
import { groupBy } from '../../../model/group-by.js';
import { positionalIn } from '../program/arguments.js';
import type { ReadProgram } from '../program/reader.js';
import { textOf, type ProgramCall } from '../program/value.js';

/** A call with the pods that it asks for. */
interface Asked {
  readonly call: ProgramCall;
  readonly dependencies: readonly Dependency[];
}

/** Whether a call opens a target (https://guides.cocoapods.org/syntax/podfile.html#target). */
export function isTarget({ name, receiver }: ProgramCall): boolean {
  return receiver === null && (name === 'target' || name === 'abstract_target');
}

/**
 * The targets of a Podfile, each with its own pods, its platform and what it takes over of the target around it.
 * @param calls Those of CocoaPods' own methods.
 * @param asked The pods.
 */
export function targetsOf(
  calls: readonly ProgramCall[],
  asked: readonly Asked[],
  { placeOf }: ReadProgram,
): readonly DependencyTarget[] {
  const askedIn = groupBy(asked, ({ call }) => call.within.findLast(isTarget));
  return calls.filter(isTarget).flatMap((call): readonly DependencyTarget[] => {
    const [name] = positionalIn(call);
    if (name?.kind !== 'text') return [];
    const around = call.within.findLast(isTarget);
    const own = (askedIn.get(call) ?? []).flatMap(({ dependencies }) => dependencies);
    return [
      {
        kind: 'dependency-target',
        name: name.text,
        role: call.name === 'target' ? 'target' : 'abstract',
        parent: around === undefined ? null : textOf(positionalIn(around)[0]),
        inherits: around === undefined ? null : inheritanceOf(calls, call),
        platform: platformOf(calls, call),
        uses: own.map(({ name: pod, path, place }) => ({
          name: pod,
          package: null,
          ...(path === undefined ? {} : { path }),
          place,
        })),
        place: placeOf(name),
      },
    ];
  });
}

/** `inherit! :search_paths` (https://guides.cocoapods.org/syntax/podfile.html#inherit_bang). */
function inheritanceOf(calls: readonly ProgramCall[], target: ProgramCall): DependencyTarget['inherits'] {
  const said = calls.findLast(({ name, within }) => name === 'inherit!' && within.at(-1) === target);
  const mode = said === undefined ? null : textOf(positionalIn(said)[0]);
  return mode === 'search_paths' || mode === 'none' ? mode : 'complete';
}

/** The platform that a target states, or the nearest one around it. */
function platformOf(calls: readonly ProgramCall[], target: ProgramCall): string | null {
  const around = [...target.within, target];
  const said = calls.filter(({ name, within }) => name === 'platform' && within.every((each) => around.includes(each)));
  const nearest = said.toSorted((a, b) => a.within.length - b.within.length).at(-1);
  return nearest === undefined ? null : textOf(positionalIn(nearest)[0]);
}
