import { argumentOf, nameIn, positionalIn } from '../program/arguments.js';
import type { ReadProgram } from '../program/reader.js';
import { textOf, type ProgramCall } from '../program/value.js';
import rows from './rules.json' with { type: 'json' };

/** What a rule builds. */
export interface Rule {
  /** Xcode's product type, without what all of them begin with. */
  readonly type: string;
  /** The system that it builds for; null for a library, which builds for that of what links it. */
  readonly system: string | null;
}

const rules = new Map<string, Rule>(Object.entries(rows.rules));

/** Matches what calls or loads a rule of Apple's platforms, or calls what may make one. */
export const mayHaveTargets =
  /^[ \t[]*(?:(?:ios|watchos|tvos|visionos|macos)_\w+|swift_\w+|objc_library|apple_\w+)\(|"(?:ios|watchos|tvos|visionos)_\w+"|^[ \t]*(?:bundle_id|infoplists)[ \t]*=/m;

/** Matches what names files for other packages: where a repository builds for Apple's platforms, these may be an app's. */
export const mayNameFiles = /^[ \t]*(?:filegroup|alias)\(/m;

/**
 * The rule that a call is of, also under the name that `load` gives it; null for any other call.
 * @param call A call of the build file.
 * @param program The build file.
 */
export function ruleOf(call: ProgramCall, program: ReadProgram): Rule | null {
  const rule = call.receiver === null ? (rules.get(call.name) ?? loadedAs(call.name, program)) : null;
  const testOnly = rule === null ? null : argumentOf(call, 'testonly');
  // What only tests may depend on is in no app (https://bazel.build/reference/be/common-definitions#common-attributes).
  const isTest = testOnly !== null && (nameIn(testOnly) === 'True' || (testOnly.kind === 'constant' && testOnly.value === true));
  return rule !== null && isTest ? { ...rule, type: 'bundle.unit-test' } : rule;
}

/** The rule that `load` gives another name. */
function loadedAs(name: string, { run }: ReadProgram): Rule | null {
  const loaded = run.calls
    .filter((call) => call.name === 'load' && positionalIn(call).length > 0)
    .flatMap((call) => call.arguments.flatMap(({ label, value }) => (label === name ? (textOf(value) ?? []) : [])));
  return rules.get(loaded[0] ?? '') ?? null;
}
