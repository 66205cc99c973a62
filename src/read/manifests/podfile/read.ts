import type { BuildPlatforms } from '../../../model/declaration.js';
import type { ManifestReader } from '../manifest.js';
import { podsAsked } from '../pod-calls.js';
import { positionalIn } from '../program/arguments.js';
import {
  programReader,
  type Computed,
  type ProgramExtract,
  type ProgramFlaw,
  type ProgramParser,
  type ReadProgram,
} from '../program/reader.js';
import { textOf, type ProgramCall } from '../program/value.js';
import { isTarget, targetsOf } from './targets.js';

/**
 * Makes the reader of a Podfile: the pods of its targets and of the methods that they call
 * (https://guides.cocoapods.org/syntax/podfile.html).
 * @param parser Reads Ruby.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  return programReader({ remedy: 'Fix the Podfile. Check it with pod install.', ecosystem: 'cocoapods', extract }, parser);
}

function extract(program: ReadProgram): ProgramExtract {
  const own = program.run.calls.filter(({ receiver }) => receiver === null);
  const asked = own.filter(({ name }) => name === 'pod').map((call) => ({ call, ...podsAsked(call, program) }));
  return {
    dependencies: asked.flatMap(({ dependencies }) => dependencies),
    declarations: [...platformsOf(own), ...targetsOf(own, asked, program)],
    computed: [...asked.flatMap(({ computed }) => computed), ...codeElsewhere(program)],
    flaws: unbegun(program, own),
  };
}

/** `:macos` is another name of `:osx` (CocoaPods/Core, target_definition.rb, set_platform). */
const mac: ReadonlySet<string> = new Set(['macos', 'osx']);

/** `platform :osx, '10.13'` (https://guides.cocoapods.org/syntax/podfile.html#platform); targets of one Podfile may differ. */
function platformsOf(calls: readonly ProgramCall[]): readonly BuildPlatforms[] {
  const platforms = calls.flatMap((call) => {
    const name = call.name === 'platform' ? textOf(positionalIn(call)[0]) : null;
    return name === null ? [] : [{ name, place: call.place }];
  });
  const [first] = platforms;
  if (first === undefined) return [];
  return [{ kind: 'build-platforms', isMacOnly: platforms.every(({ name }) => mac.has(name)), place: first.place }];
}

/** What runs code that is not in the Podfile. */
const evaluating: ReadonlySet<string> = new Set(['eval', 'instance_eval', 'class_eval']);

/** Scripts that tools bring along: the pods that their methods add are those of packages, which other manifests list. */
const ofTools = /node_modules|\.symlinks|flutter|podhelper|cordova|capacitor/i;

/** Lines that run code of the project which is in another file, or in no file at all. */
function codeElsewhere({ file, source, run }: ReadProgram): readonly Computed[] {
  const evaluated = run.calls.filter(({ name, isReached }) => isReached && evaluating.has(name)).map(({ place }) => place);
  const loaded = importsOf(source).filter(({ module }) => isLocal(module) && !ofTools.test(module));
  return [...evaluated, ...loaded.map(({ place }) => place)].map((place): Computed => ({
    kind: 'incomplete',
    place: { ...place, file },
    message: 'This line runs code that is not in the Podfile. The audit did not read which pods it adds.',
    remedy: 'Commit Podfile.lock, or write the pods in the Podfile.',
  }));
}

function importsOf({ facts }: ReadProgram['source']) {
  return facts.flatMap((fact) => (fact.kind === 'import' ? [fact] : []));
}

function isLocal(module: string): boolean {
  return module.startsWith('.') || module.endsWith('.rb');
}

/** A Podfile without a target and without a pod was cut before it says anything; one that loads another says it there. */
function unbegun({ source, run, end }: ReadProgram, own: readonly ProgramCall[]): readonly ProgramFlaw[] {
  const says = own.some((call) => call.name === 'pod' || isTarget(call)) || run.calls.some(({ name }) => evaluating.has(name));
  if (says || importsOf(source).some(({ module }) => isLocal(module))) return [];
  return [{ place: end, message: 'The file ends before its first target.' }];
}
