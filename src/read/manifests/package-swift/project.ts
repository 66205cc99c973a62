import { posix } from 'node:path';
import type { Project, ProjectTarget, SourceFolder, TargetUse } from '../../../model/project.js';
import { argumentOf, callsIn, itemsIn, textArgument, textsIn } from '../program/arguments.js';
import { appProductsIn, type AppProduct } from './app-product.js';
import type { ReadProgram } from '../program/reader.js';
import { textOf, type ProgramCall, type Value } from '../program/value.js';

/** What makes a target, with the product type that Xcode gives it and the folder in which SwiftPM looks for its own one. */
interface Maker {
  readonly type: string;
  readonly folders: readonly string[];
}

const sources: readonly string[] = ['Sources', 'Source', 'src', 'srcs'];
const xcode = 'com.apple.product-type';

/** https://docs.swift.org/package-manager/PackageDescription/PackageDescription.html#target */
const makers: Readonly<Record<string, Maker>> = {
  target: { type: `${xcode}.library.static`, folders: sources },
  executableTarget: { type: `${xcode}.tool`, folders: sources },
  testTarget: { type: `${xcode}.bundle.unit-test`, folders: ['Tests', ...sources] },
  macro: { type: `${xcode}.tool`, folders: sources },
  plugin: { type: `${xcode}.tool`, folders: ['Plugins'] },
};

/**
 * The targets and products of a package.
 * @param made The calls that make packages.
 * @param program The manifest.
 * @returns Nothing where it declares no target.
 */
export function projectsIn(made: readonly ProgramCall[], program: ReadProgram): readonly Project[] {
  const { file, run, placeOf } = program;
  const listed = new Set(made.flatMap((call) => callsIn(itemsIn(argumentOf(call, 'targets')))));
  const apps = appProductsIn(program);
  const calls = run.calls.filter((call) => makerOf(call) !== null && isTarget(call, listed));
  const main = calls.filter(({ name }) => name !== 'testTarget' && name !== 'plugin');
  const targets = calls.flatMap((call) => targetOf(call, program, { isOnly: main.length === 1 && main.includes(call), apps }));
  const [first] = targets;
  if (first === undefined) return [];
  const names = made.flatMap((call) => textArgument(call, 'name') ?? []);
  const place = names[0] === undefined ? first.place : placeOf(names[0]);
  const products = new Map(run.calls.flatMap((call) => productOf(call)));
  return [
    {
      kind: 'project',
      tool: 'swift-package',
      name: names[0]?.text ?? null,
      targets,
      products,
      files: new Set(),
      place: { ...place, file },
    },
  ];
}

function makerOf({ name }: ProgramCall): Maker | null {
  return Object.hasOwn(makers, name) ? (makers[name] ?? null) : null;
}

/** `.target(name:)` in a list of dependencies refers to a target. */
function isTarget(call: ProgramCall, listed: ReadonlySet<ProgramCall>): boolean {
  return listed.has(call) || (call.arguments.length > 1 && argumentOf(call, 'condition') === null);
}

function targetOf(
  call: ProgramCall,
  { file, placeOf }: ReadProgram,
  { isOnly, apps }: { readonly isOnly: boolean; readonly apps: readonly AppProduct[] },
): readonly ProjectTarget[] {
  const [name, maker] = [textArgument(call, 'name'), makerOf(call)];
  if (name === null || maker === null) return [];
  const app = apps.find(({ targets }) => targets.has(name.text));
  return [
    {
      name: name.text,
      productType: app === undefined ? maker.type : `${xcode}.application`,
      files: new Set(),
      folders: foldersOf(call, { file, name: name.text, maker, isOnly }),
      scripts: [],
      infoPlists: app?.infoPlists ?? new Set(),
      platforms: app === undefined ? [] : ['ios'],
      configurations: [],
      product: null,
      uses: itemsIn(argumentOf(call, 'dependencies')).flatMap(useOf),
      place: placeOf(name),
    },
  ];
}

/** The folder that the target states, or those in which SwiftPM looks for it: all of a folder of sources is that of an only target. */
function foldersOf(
  call: ProgramCall,
  {
    file,
    name,
    maker,
    isOnly,
  }: { readonly file: string; readonly name: string; readonly maker: Maker; readonly isOnly: boolean },
): readonly SourceFolder[] {
  const root = posix.dirname(file).replace(/^\.$/, '');
  const stated = textArgument(call, 'path');
  const usual = maker.folders.flatMap((folder) => [posix.join(folder, name), ...(isOnly ? [folder] : [])]);
  const only = textsIn(argumentOf(call, 'sources'));
  const excluded = textsIn(argumentOf(call, 'exclude'));
  return (stated === null ? usual : [stated.text]).flatMap((folder) => {
    const path = within(root, folder);
    const except = new Set(excluded.map((each) => within(path, each)));
    const whole = (each: string): SourceFolder => ({ path: each, except, only: [], without: [] });
    if (only.length === 0) return [whole(path)];
    return only
      .map((each) => within(path, each))
      .map((each): SourceFolder => {
        // A file that is listed is taken as what lies in its folder and is called so.
        return /\.\w+$/.test(each) ? { ...whole(within(each, '..')), only: [each] } : whole(each);
      });
  });
}

function within(folder: string, path: string): string {
  return posix.join(folder, path).replace(/^\.$|\/$/g, '');
}

/** `"Core"`, `.target(name: "Core")`, `.product(name: "Auth", package: "firebase-ios-sdk")`. */
function useOf(value: Value): readonly TargetUse[] {
  const owners = callsIn([value]).filter(({ name }) => name !== 'plugin');
  const plain = textOf(value);
  const named = owners.flatMap((call): readonly TargetUse[] => {
    const name = textArgument(call, 'name');
    const owner = textArgument(call, 'package')?.text.toLowerCase() ?? null;
    return name === null ? [] : [{ kind: 'package-product', name: name.text, package: owner, folder: null }];
  });
  return plain === null ? named : [{ kind: 'package-product', name: plain, package: null, folder: null }];
}

/** `.library(name: "Core", targets: ["Core"])` */
function productOf(call: ProgramCall): readonly (readonly [string, readonly string[]])[] {
  const name = textArgument(call, 'name');
  const targets = textsIn(argumentOf(call, 'targets'));
  return name === null || targets.length === 0 ? [] : [[name.text, targets]];
}
