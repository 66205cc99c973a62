import type { Dependency } from '../../model/dependency.js';
import { lastComponent, packageIdentity, registryPackage } from './package-identity.js';
import { argumentOf, positionalIn, textArgument } from './program/arguments.js';
import type { Computed, ReadProgram } from './program/reader.js';
import { alternatives, textOf, type ProgramCall, type Text, type Value } from './program/value.js';
import { swiftRequirement, type SwiftRequirement } from './swift-package-requirements.js';

/** What calls ask for, and which of them only running the program tells. */
export interface AskedPackages {
  readonly dependencies: readonly Dependency[];
  readonly computed: readonly Computed[];
}

/**
 * The package that a call asks for, once for each value that its arguments may have: `.package(url: "…", from: "1.0.0")`
 * (https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html#package-dependency). A folder around the package
 * itself (`../..`) has no name in the manifest.
 */
export function packagesAsked(call: ProgramCall, { placeOf }: ReadProgram): AskedPackages {
  const source = call.arguments.find(({ label }) => label === 'url' || label === 'path' || label === 'id');
  if (source === undefined) return { dependencies: [], computed: [] };
  const addresses = alternatives(source.value).flatMap((value) => (value.kind === 'text' ? [value] : []));
  const after = call.arguments.slice(call.arguments.indexOf(source) + 1);
  const requirement = after.find(({ label }) => !notRequirements.has(label ?? ''));
  const required =
    requirement === undefined ? [null] : alternatives(requirement.value).map((value) => requirementOf(requirement.label, value));
  const dependencies = addresses.flatMap((address) =>
    required.flatMap((each): readonly Dependency[] => {
      const name = source.label === 'id' ? registryPackage(address.text) : packageIdentity(address.text);
      if (name === null) return [];
      const asked = swiftRequirement(each === 'computed' ? null : each);
      const url = source.label === 'url' ? address.text : null;
      return [{ name, ecosystem: 'swiftpm', basis: 'required', ...asked, url, place: nameAt(call, address, placeOf) }];
    }),
  );
  const isComputed = call.isReached && source.label !== 'path' && addresses.length === 0;
  const computed: Computed[] = isComputed ? [unknownPackage(call)] : [];
  const [known] = dependencies;
  if (call.isReached && known !== undefined && required.includes('computed')) computed.push(unknownVersion(call, known.name));
  return { dependencies, computed };
}

const notRequirements: ReadonlySet<string> = new Set(['traits', 'name', 'path']);

function unknownPackage({ place }: ProgramCall): Computed {
  return {
    kind: 'incomplete',
    place,
    message: 'The address of this package is computed. The audit does not run code, so it did not read which package this is.',
    remedy: 'Commit Package.resolved, or write the address as a literal.',
  };
}

function unknownVersion({ place }: ProgramCall, name: string): Computed {
  return {
    kind: 'partial',
    place,
    message: `The version of ${name} is computed. The audit does not run code, so it did not read the version.`,
    remedy: 'Commit Package.resolved, or write the version as a literal.',
  };
}

/** Where the package is named: `name:` where it is given, otherwise the end of its address. */
function nameAt(call: ProgramCall, address: Text, placeOf: ReadProgram['placeOf']): Dependency['place'] {
  const name = textArgument(call, 'name');
  if (name !== null) return placeOf(name);
  return placeOf(address, Math.max(0, address.text.lastIndexOf(lastComponent(address.text))));
}

/** Swift's words for requirements of one version. */
const kinds: ReadonlyMap<string, 'exact' | 'up-to-next-major' | 'up-to-next-minor'> = new Map([
  ['from', 'up-to-next-major'],
  ['upToNextMajor', 'up-to-next-major'],
  ['upToNextMinor', 'up-to-next-minor'],
  ['exact', 'exact'],
]);

/** What is no version: a branch, a revision, and Tuist's names for them. */
const others: ReadonlySet<string> = new Set(['branch', 'revision', 'commit']);

/** What an argument requires; null for a branch or revision, which is no version. */
function requirementOf(label: string | null, value: Value): SwiftRequirement | null | 'computed' {
  if (label !== null && label !== 'requirement') return others.has(label) ? null : ofKind(label, versionOf(value));
  if (value.kind === 'range') return rangeOf(versionOf(value.from), versionOf(value.to), value.isInclusive);
  return value.kind === 'made' && value.call.name !== 'Version' ? ofCall(value.call) : ofKind('', versionOf(value));
}

/** `.upToNextMajor(from: "1.0.0")`, `.exact("1.0.0")`, `.branch("main")`, and Tuist's `.range(from: "1.0.0", to: "2.0.0")`. */
function ofCall(call: ProgramCall): SwiftRequirement | null | 'computed' {
  const { name } = call;
  if (others.has(name)) return null;
  const from = versionOf(argumentOf(call, 'from') ?? positionalIn(call)[0] ?? null);
  return name === 'range' ? rangeOf(from, versionOf(argumentOf(call, 'to')), false) : ofKind(name, from);
}

function ofKind(word: string, version: string | null): SwiftRequirement | null | 'computed' {
  if (version === null) return 'computed';
  const kind = kinds.get(word);
  return kind === undefined ? null : { kind, version };
}

function rangeOf(minimum: string | null, maximum: string | null, inclusive: boolean): SwiftRequirement | 'computed' {
  return minimum === null || maximum === null ? 'computed' : { kind: 'range', minimum, maximum, inclusive };
}

/** A version as `"8.1.0"`, `Version("8.1.0")` or `Version(8, 1, 0)`. */
function versionOf(value: Value | null): string | null {
  if (value?.kind === 'text') return value.text;
  if (value?.kind !== 'made' || (value.call.name !== 'Version' && value.call.name !== 'init')) return null;
  const given = value.call.arguments.map((argument) => argument.value);
  const [first] = given;
  if (first?.kind === 'text') return textOf(first);
  const numbers = given
    .slice(0, 3)
    .map((each) => (each.kind === 'constant' && typeof each.value === 'number' ? each.value : null));
  return numbers.length === 3 && !numbers.includes(null) ? numbers.join('.') : null;
}

/** Where a manifest chooses between a version and a branch at run time, the version is what others build with. */
export function withoutBranchVariants(dependencies: readonly Dependency[]): readonly Dependency[] {
  const versioned = new Set(dependencies.filter(({ version }) => version !== null).map(({ name }) => name));
  return dependencies.filter(({ name, version }) => version !== null || !versioned.has(name));
}
