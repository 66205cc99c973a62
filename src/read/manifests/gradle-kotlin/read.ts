import type { ServerPackage } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import { mavenRange } from '../../../catalog/versions/maven.js';
import type { ManifestReader } from '../manifest.js';
import { positionalIn, textArgument } from '../program/arguments.js';
import { programReader, type ProgramExtract, type ProgramParser, type ReadProgram } from '../program/reader.js';
import { alternatives, type ProgramCall, type Text, type Value } from '../program/value.js';

/**
 * Makes the reader of a build script in Kotlin: the dependencies that it writes as texts or in parts
 * (https://docs.gradle.org/current/userguide/declaring_dependencies.html). What a version catalog names is in that.
 * @param parser Reads Kotlin.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  const remedy = 'Fix the build script. Gradle cannot read it.';
  const partial = 'The file ends too early. Packages of servers may be missing.';
  return programReader({ remedy, ecosystem: null, mayBeEmpty: true, partial, extract }, parser);
}

/** The names of configurations, own ones included: `implementation`, `iosMainApi`. */
const configuration = /(?:mplementation|[aA]pi|ompile|ompileOnly|untimeOnly)$/;

/** What wraps the text of a dependency. */
const wrapping: ReadonlySet<string> = new Set(['platform', 'enforcedPlatform']);

function extract(program: ReadProgram): ProgramExtract {
  return { dependencies: [], declarations: program.run.calls.flatMap((call) => packagesAsked(call, program)) };
}

function packagesAsked(call: ProgramCall, program: ReadProgram): readonly ServerPackage[] {
  const [first, second] = positionalIn(call);
  if (call.name === 'add' && first?.kind === 'text' && configuration.test(first.text)) return inNotation(second, program);
  if (!configuration.test(call.name)) return [];
  const [group, name] = [textArgument(call, 'group'), textArgument(call, 'name')];
  if (group === null || name === null) return inNotation(first, program);
  return [packageOf(group.text, name.text, textArgument(call, 'version')?.text ?? null, program.placeOf(group))];
}

/** `"com.example:name:1.2.3"`, alone or as a platform. */
function inNotation(value: Value | undefined, program: ReadProgram): readonly ServerPackage[] {
  return (value === undefined ? [] : alternatives(value)).flatMap((one): readonly ServerPackage[] => {
    if (one.kind === 'made') return wrapping.has(one.call.name) ? inNotation(positionalIn(one.call)[0], program) : [];
    const start = one.kind === 'text' ? one : startOf(one);
    const [, group, name, version] = /^([\w.-]+):([\w.-]+)(?::([^@:\s]+))?/.exec(start?.text ?? '') ?? [];
    if (start === null || group === undefined || name === undefined) return [];
    return [packageOf(group, name, one.kind === 'text' ? (version ?? null) : null, program.placeOf(start))];
  });
}

/** The text with which a value begins whose rest is computed: `"com.example:name:$version"`. */
function startOf(value: Value): Text | null {
  if (value.kind !== 'unknown' || value.start === undefined || value.start.split(':').length < 3) return null;
  return { kind: 'text', text: value.start, place: value.place };
}

function packageOf(group: string, artifact: string, version: string | null, place: Place): ServerPackage {
  const range = version === null ? null : mavenRange(version);
  const name = `${group}:${artifact}`;
  return { kind: 'server-package', ecosystem: 'maven', name, basis: 'required', version, range, place };
}
