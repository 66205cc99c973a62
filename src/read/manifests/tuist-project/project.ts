import { posix } from 'node:path';
import type { Project, ProjectTarget, SourceFolder, TargetUse } from '../../../model/project.js';
import { argumentOf, callsIn, itemsIn, nameIn, positionalIn, textArgument } from '../program/arguments.js';
import type { ReadProgram } from '../program/reader.js';
import { alternatives, type ProgramCall, type Value } from '../program/value.js';
import { usageDescriptionIn } from '../usage-description.js';
import rows from './products.json' with { type: 'json' };

const products = new Map<string, string>(Object.entries(rows.products));
const systems = new Map<string, string>(Object.entries(rows.systems));

/**
 * The targets of a project of Tuist, as far as their literals tell (https://docs.tuist.dev, Manifests).
 * @param program The manifest.
 * @returns Nothing where no target is seen.
 */
export function projectsIn(program: ReadProgram): readonly Project[] {
  const { file, run, placeOf } = program;
  const folder = within(posix.dirname(file), '.');
  const targets = run.calls.flatMap((call) => targetOf(call, folder, program));
  const [first] = targets;
  if (first === undefined) return [];
  const [name] = run.calls.filter((call) => call.name === 'Project').flatMap((call) => textArgument(call, 'name') ?? []);
  const place = name === undefined ? first.place : placeOf(name);
  return [
    {
      kind: 'project',
      tool: 'tuist',
      name: name?.text ?? null,
      targets,
      products: new Map(),
      files: new Set(),
      place: { ...place, file },
    },
  ];
}

/** `.target(name: "App", destinations: .iOS, product: .app, sources: ["App/Sources/**"])` */
function targetOf(call: ProgramCall, folder: string, { placeOf }: ReadProgram): readonly ProjectTarget[] {
  const name = textArgument(call, 'name');
  const made = argumentOf(call, 'product');
  const type = made === null ? undefined : products.get(nameIn(made) ?? '');
  if (name === null || type === undefined) return [];
  const listed = ['sources', 'resources', 'headers', 'copyFiles'].flatMap((label) => argumentOf(call, label) ?? []);
  const info = argumentOf(call, 'infoPlist');
  const built = ['destinations', 'platform'].flatMap((label) => argumentOf(call, label) ?? []);
  return [
    {
      name: name.text,
      productType: `com.apple.product-type.${type}`,
      files: new Set(),
      folders: listed.flatMap((value) => foldersIn(value, folder)),
      scripts: [],
      infoPlists: new Set(info === null ? [] : plistsIn(info).map((path) => pathFrom(path, folder))),
      platforms: [...new Set(built.flatMap(namesIn).flatMap((each) => systems.get(each) ?? []))],
      configurations: [{ name: null, layers: [], stated: info === null ? [] : describedIn(info).map(placeOf) }],
      product: textArgument(call, 'productName')?.text ?? null,
      uses: itemsIn(argumentOf(call, 'dependencies')).flatMap((value) => callsIn([value]).flatMap((each) => useOf(each, folder))),
      place: placeOf(name),
    },
  ];
}

function namesIn(value: Value): readonly string[] {
  return alternatives(value).flatMap((each) => (each.kind === 'list' ? each.items.flatMap(namesIn) : (nameIn(each) ?? [])));
}

/** A pattern, a list of them, `.glob("…", excluding: […])`, and what holds such lists (`.resources([…])`, `.sourceFilesList(globs: […])`). */
function foldersIn(value: Value, folder: string): readonly SourceFolder[] {
  return alternatives(value).flatMap((each): readonly SourceFolder[] => {
    if (each.kind === 'text') return [folderOf(each.text, [], folder)];
    if (each.kind === 'list') return each.items.flatMap((item) => foldersIn(item, folder));
    if (each.kind !== 'made') return [];
    const { call } = each;
    const excluded = textsIn(argumentOf(call, 'excluding'));
    const inner = call.arguments.filter(({ label }) => label !== 'excluding' && label !== 'tags').map((one) => one.value);
    return inner
      .flatMap((one) => foldersIn(one, folder))
      .map((one) => ({ ...one, without: [...one.without, ...excluded.map((path) => pathFrom(path, folder))] }));
  });
}

/** A folder reference takes all that lies in the folder. */
function folderOf(written: string, without: readonly string[], folder: string): SourceFolder {
  const glob = pathFrom(written, folder);
  const plain = glob.split('/').findIndex((part) => /[*?[{]/.test(part));
  if (plain === -1 && !/\.\w+$/.test(glob)) return { path: glob, except: new Set(), only: [], without };
  const parts = glob.split('/').slice(0, plain === -1 ? -1 : plain);
  return { path: parts.join('/'), except: new Set(), only: [glob], without };
}

/** Tuist's own kinds of path: `//` begins at the root of the repository. */
function pathFrom(path: string, folder: string): string {
  return path.startsWith('//') ? within(path.slice(2), '.') : within(folder, path);
}

function within(folder: string, path: string): string {
  return posix.join(folder, path).replace(/^\.$|\/$/g, '');
}

function plistsIn(value: Value): readonly string[] {
  return alternatives(value).flatMap((each) => {
    if (each.kind === 'text') return [each.text];
    return each.kind === 'made' && each.call.name === 'file' ? textsIn(argumentOf(each.call, 'path')) : [];
  });
}

/** The texts of a value and of lists in it. */
function textsIn(value: Value | null): readonly string[] {
  if (value === null) return [];
  return alternatives(value).flatMap((each): readonly string[] => {
    if (each.kind === 'list') return each.items.flatMap(textsIn);
    if (each.kind === 'made') return positionalIn(each.call).flatMap(textsIn);
    return each.kind === 'text' ? [each.text] : [];
  });
}

/** The keys of usage descriptions in `.extendingDefault(with: […])`, `.dictionary([…])`. */
function describedIn(value: Value): readonly { kind: 'text'; text: string; place: ProgramCall['place'] }[] {
  return alternatives(value).flatMap((each) => {
    const dictionaries = each.kind === 'made' ? each.call.arguments.flatMap((one) => alternatives(one.value)) : [each];
    return dictionaries.flatMap((one) =>
      one.kind === 'dictionary'
        ? one.entries.flatMap(({ key, place }) =>
            usageDescriptionIn(key) === null ? [] : [{ kind: 'text' as const, text: key, place }],
          )
        : [],
    );
  });
}

/** `.target(name:)`, `.project(target:, path:)`, `.external(name:)`, `.package(product:)`, `.framework(path:)`. */
function useOf(call: ProgramCall, folder: string): readonly TargetUse[] {
  const target = textArgument(call, 'target');
  if (call.name === 'target' || target !== null) {
    const name = textArgument(call, 'name') ?? target;
    return name === null ? [] : [{ kind: 'product', name: name.text, isCopied: true }];
  }
  const product = textArgument(call, 'product') ?? textArgument(call, 'name');
  if (product !== null) return [{ kind: 'package-product', name: product.text, package: null, folder: null }];
  const path = textsIn(argumentOf(call, 'path'));
  return path.map((each) => ({ kind: 'product', name: posix.parse(pathFrom(each, folder)).name, isCopied: true }));
}
