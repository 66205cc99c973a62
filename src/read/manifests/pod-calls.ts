import type { Dependency } from '../../model/dependency.js';
import { podRange } from '../../catalog/versions/cocoapods.js';
import { taggedRange } from '../../catalog/versions/tag.js';
import type { Computed, ReadProgram } from './program/reader.js';
import { alternatives, textOf, valueOf, type ProgramCall, type Text, type Value } from './program/value.js';

/** The pods that a call asks for, and what of them only running the program tells. */
export interface AskedPods {
  readonly dependencies: readonly Dependency[];
  readonly computed: readonly Computed[];
}

/**
 * What a `pod` or `dependency` call asks for, once for each value that its arguments may have.
 * @param call `pod 'Name', '~> 1.0'`, or with `:git`, `:tag`, `:branch`, `:commit`, `:path`, `:podspec` instead of a version
 * (https://guides.cocoapods.org/syntax/podfile.html#pod).
 */
export function podsAsked(call: ProgramCall, { placeOf }: ReadProgram): AskedPods {
  const [name, ...rest] = call.arguments.flatMap(({ label, value }) => (label === null ? [value] : []));
  const names =
    name === undefined ? [] : alternatives(name).flatMap((one) => (one.kind === 'text' && one.text !== '' ? [one] : []));
  const required = requirementsIn(rest.filter(({ kind }) => kind !== 'dictionary' && kind !== 'code'));
  const url = alternatives(optionOf(call, 'git') ?? { kind: 'unknown', place: call.place }).map(textOf);
  const dependencies = names.flatMap((each) => required.map((asked) => podOf(each, asked, call, url[0] ?? null, placeOf)));
  if (!call.isReached) return { dependencies, computed: [] };
  const [first] = names;
  if (first === undefined) return { dependencies, computed: name === undefined ? [] : [unknownName(call)] };
  return { dependencies, computed: required.includes('computed') ? [unknownVersion(call, first)] : [] };
}

/** Requirements that hold together; none where there is no requirement. */
type Requirements = readonly string[] | 'computed';

function podOf(
  name: Text,
  asked: Requirements,
  call: ProgramCall,
  url: string | null,
  placeOf: ReadProgram['placeOf'],
): Dependency {
  const tag = textOf(optionOf(call, 'tag'));
  const known = asked === 'computed' || asked.length === 0 ? null : asked;
  const range = known === null ? (tag === null ? null : taggedRange(tag)) : podRange(known);
  const version = known?.join(', ') ?? tag;
  const path = textOf(optionOf(call, 'path'));
  const common = { name: name.text, ecosystem: 'cocoapods', basis: 'required', version, range, url } as const;
  return { ...common, ...(path === null ? {} : { path }), place: placeOf(name) };
}

/** The value of a keyword, or of a key of a dictionary that the call is given. */
function optionOf({ arguments: given }: ProgramCall, key: string): Value | null {
  const labelled = given.find(({ label }) => label === key);
  if (labelled !== undefined) return labelled.value;
  return (
    given.map(({ value }) => (value.kind === 'dictionary' ? valueOf(value, key) : null)).find((value) => value !== null) ?? null
  );
}

/** Each way in which requirements can come out; one that is computed leaves them all open. */
function requirementsIn(values: readonly Value[]): readonly Requirements[] {
  const texts = values.map((value) =>
    alternatives(value).map((one): Requirements => {
      if (one.kind === 'constant' && one.value === null) return [];
      const items = one.kind === 'list' ? one.items.map(textOf) : [textOf(one)];
      const known = items.filter((item) => item !== null);
      return known.length === items.length ? known : 'computed';
    }),
  );
  return texts.reduce<readonly Requirements[]>(
    (all, each) =>
      all.flatMap((before) =>
        each.map((after) => (before === 'computed' || after === 'computed' ? 'computed' : [...before, ...after])),
      ),
    [[]],
  );
}

function unknownName({ place }: ProgramCall): Computed {
  return {
    kind: 'incomplete',
    place,
    message: 'The name of this pod is computed. The audit does not run code, so it did not read which pod this is.',
    remedy: 'Commit Podfile.lock, or write the name as a literal.',
  };
}

function unknownVersion({ place }: ProgramCall, { text }: Text): Computed {
  return {
    kind: 'partial',
    place,
    message: `The version of ${text} is computed. The audit does not run code, so it did not read the version.`,
    remedy: 'Commit Podfile.lock, or write the version as a literal.',
  };
}
