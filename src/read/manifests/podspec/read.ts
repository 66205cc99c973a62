import { posix } from 'node:path';
import { podName } from '../../../catalog/package-name.js';
import type { ManifestReader } from '../manifest.js';
import { podsAsked } from '../pod-calls.js';
import { programReader, type ProgramExtract, type ProgramParser, type ReadProgram } from '../program/reader.js';

/**
 * Makes the reader of a podspec: its `dependency` calls (https://guides.cocoapods.org/syntax/podspec.html#dependency), but for those
 * of specifications that no app builds with.
 * @param parser Reads Ruby.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  return programReader({ remedy: 'Fix the podspec. Check it with pod spec lint.', ecosystem: 'cocoapods', extract }, parser);
}

/** What opens a specification that no app builds with. */
const testKinds: ReadonlySet<string> = new Set(['test_spec', 'app_spec']);

function extract(program: ReadProgram): ProgramExtract {
  const asked = program.run.calls
    .filter(
      ({ name, receiver, within }) =>
        name === 'dependency' && receiver !== null && !within.some((each) => testKinds.has(each.name)),
    )
    .map((call) => podsAsked(call, program));
  // A subspec asks for others of the pod itself.
  const own = posix.basename(program.file).replace(/\.podspec$/, '');
  return {
    dependencies: asked.flatMap(({ dependencies }) => dependencies.filter(({ name }) => podName(name) !== own)),
    computed: asked.flatMap(({ computed }) => computed),
  };
}
