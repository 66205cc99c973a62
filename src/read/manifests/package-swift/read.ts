import type { Declaration, DependencyTarget, LinkedProduct } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { ManifestReader } from '../manifest.js';
import { argumentOf, callsIn, itemsIn, nameIn, textArgument } from '../program/arguments.js';
import { programReader, type ProgramExtract, type ProgramFlaw, type ProgramParser, type ReadProgram } from '../program/reader.js';
import type { ProgramCall, Value } from '../program/value.js';
import { packagesAsked, withoutBranchVariants } from '../swift-package-calls.js';
import { usageDescriptionsIn } from './app-product.js';
import { projectsIn } from './project.js';

/**
 * Makes the reader of Package.swift: its `.package(…)` calls, its targets, and the products that they link
 * (https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html).
 * @param parser Reads Swift.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  const remedy = 'Fix Package.swift. Check it with swift package describe.';
  return programReader({ remedy, ecosystem: 'swiftpm', extract }, parser);
}

function extract(program: ReadProgram): ProgramExtract {
  const { calls } = program.run;
  const asked = calls.filter(({ name }) => name === 'package').map((call) => packagesAsked(call, program));
  return {
    dependencies: withoutBranchVariants(asked.flatMap(({ dependencies }) => dependencies)),
    declarations: [
      ...calls.flatMap((call) => productOf(call, program)),
      ...platformsOf(calls),
      ...targetsOf(program),
      ...usageDescriptionsIn(program),
      ...projectsIn(
        calls.filter((call) => packageOf(call) !== null),
        program,
      ),
    ],
    computed: asked.flatMap(({ computed }) => computed),
    flaws: withoutPackage(program),
  };
}

/** Every manifest makes a package: where none is made, the text is cut short before it. */
function withoutPackage({ end, run: { calls } }: ReadProgram): readonly ProgramFlaw[] {
  const isMade = calls.some((call) => packageOf(call) !== null);
  return isMade ? [] : [{ place: end, message: 'The file ends before it declares a Package.' }];
}

/** `Package(…)`, `Package.init(…)`, and `.init(…)` of what is declared as one. */
function packageOf(call: ProgramCall): ProgramCall | null {
  const { name, receiver } = call;
  if (name === 'Package') return call;
  return name === 'init' && (receiver === null || nameIn(receiver) === 'Package') ? call : null;
}

/** `.product(name: "Auth", package: "firebase-ios-sdk")` */
function productOf(call: ProgramCall, { placeOf }: ReadProgram): readonly LinkedProduct[] {
  if (call.name !== 'product') return [];
  const [product, owner] = [textArgument(call, 'name'), textArgument(call, 'package')];
  if (product === null || owner === null) return [];
  return [{ kind: 'linked-product', package: owner.text.toLowerCase(), product: product.text, place: placeOf(product) }];
}

/**
 * `platforms: [.macOS(.v13)]` names the oldest versions, and leaves the systems out that any version may be of: a library that
 * lists macOS alone builds for iOS too. A program that is run from the command line never does.
 */
function platformsOf(calls: readonly ProgramCall[]): readonly Declaration[] {
  const listed = calls.flatMap((call) => (packageOf(call) === null ? [] : [argumentOf(call, 'platforms')]));
  const systems = listed.flatMap(itemsIn).flatMap(placedName);
  const [first] = systems;
  if (first === undefined) return [];
  const isProgram = calls.some(({ name }) => name === 'executableTarget' || name === 'executable');
  const isMacOnly = isProgram && systems.every(({ name }) => name === 'macOS');
  return [{ kind: 'build-platforms', isMacOnly, place: first.place }];
}

function placedName(value: Value): readonly { readonly name: string; readonly place: Place }[] {
  if (value.kind === 'made') return [value.call];
  return value.kind === 'named' ? [value] : [];
}

/** The functions that make targets, with what each is. */
const roles: Readonly<Record<string, DependencyTarget['role']>> = {
  target: 'target',
  executableTarget: 'program',
  testTarget: 'test',
  plugin: 'plugin',
  macro: 'macro',
  binaryTarget: 'binary',
};

/** The targets, with the products of packages and the targets that they depend on. */
function targetsOf(program: ReadProgram): readonly DependencyTarget[] {
  return program.run.calls.flatMap((call): readonly DependencyTarget[] => {
    const role = Object.hasOwn(roles, call.name) ? roles[call.name] : undefined;
    const name = textArgument(call, 'name');
    const used = argumentOf(call, 'dependencies');
    // `.target(name:)` in a list of dependencies refers to one.
    const isTarget = role !== 'target' || call.arguments.length > 1;
    if (role === undefined || name === null || !isTarget || argumentOf(call, 'condition') !== null) return [];
    const uses = itemsIn(used).flatMap((value) => useOf(value, program));
    const place = program.placeOf(name);
    return [{ kind: 'dependency-target', name: name.text, role, parent: null, inherits: null, platform: null, uses, place }];
  });
}

/** `"Core"`, `.target(name: "Core")`, `.product(name: "Auth", package: "firebase-ios-sdk")`. */
function useOf(value: Value, { placeOf }: ReadProgram): DependencyTarget['uses'] {
  if (value.kind === 'text') return [{ name: value.text, package: null, place: placeOf(value) }];
  return callsIn([value]).flatMap((call) => {
    const name = textArgument(call, 'name');
    const owner = textArgument(call, 'package')?.text.toLowerCase() ?? null;
    return name === null ? [] : [{ name: name.text, package: owner, place: placeOf(name) }];
  });
}
