import { posix } from 'node:path';
import type { Declaration } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { ProjectTarget, SourceFolder, TargetUse } from '../../../model/project.js';
import { argumentOf, positionalIn, textArgument } from '../program/arguments.js';
import type { Computed, ReadProgram } from '../program/reader.js';
import { alternatives, textOf, type ProgramCall, type Value } from '../program/value.js';
import { folderOf, resolve, within, type Named, type Packages } from './labels.js';
import { ruleOf, type Rule } from './rules.js';
import rows from './rules.json' with { type: 'json' };

const attributes: Readonly<Record<'files' | 'links' | 'embeds', readonly string[]>> = rows.attributes;

/** What a build file declares, and what of it only Bazel tells. */
export interface BuildFile {
  readonly declarations: readonly Declaration[];
  readonly computed: readonly Computed[];
}

/** A target that is made by a rule. */
interface Ruled {
  readonly call: ProgramCall;
  readonly rule: Rule;
  readonly name: string;
  readonly place: Place;
}

/**
 * The targets of a build file, as far as their literals tell.
 * @param program The file.
 * @param packages All build files.
 */
export function buildFileOf(program: ReadProgram, packages: Packages): BuildFile {
  const ruled = program.run.calls.flatMap((call) => ruledBy(call, program));
  const [first] = ruled;
  const read = ruled.map((each) => targetOf(each, program, packages));
  const computed = [...macrosIn(program), ...read.flatMap(({ unread }) => unread.map(computedAt))];
  if (first === undefined) return { declarations: [], computed };
  const project: Declaration = {
    ...{ kind: 'project', tool: 'bazel', name: posix.basename(folderOf(program.file)) || null },
    ...{ targets: read.map(({ target }) => target), products: new Map(), files: new Set() },
    place: { ...first.place, file: program.file },
  };
  return { declarations: [project, ...ruled.flatMap((each) => statedBy(each, program, packages))], computed };
}

function ruledBy(call: ProgramCall, program: ReadProgram): readonly Ruled[] {
  const rule = call.isReached ? ruleOf(call, program) : null;
  const name = textArgument(call, 'name');
  return rule === null || name === null ? [] : [{ call, rule, name: name.text, place: program.placeOf(name) }];
}

function targetOf({ call, rule, name, place }: Ruled, { file }: ReadProgram, packages: Packages) {
  const values = (labels: readonly string[]): readonly Value[] => labels.flatMap((label) => argumentOf(call, label) ?? []);
  const [files, links, embeds] = [attributes.files, attributes.links, attributes.embeds].map((labels) => itemsIn(values(labels)));
  const info = itemsIn(values(['infoplists']));
  const named = (items: Items | undefined) => (items?.labels ?? []).map((label) => resolve(label, file, packages));
  const filesIn = (items: Items | undefined) => named(items).flatMap((each) => (each.kind === 'file' ? [each.path] : []));
  const usesOf = (items: Items | undefined, isCopied: boolean): readonly TargetUse[] =>
    named(items).flatMap((each): readonly TargetUse[] => {
      if (each.kind === 'target') return [{ kind: 'target', name: each.name, project: each.file, isCopied }];
      if (each.kind === 'file') return [];
      // rules_swift_package_manager calls the repository of a package so.
      const identity = /^(?:.*[~+])?swiftpkg_(.+)$/.exec(each.repository)?.[1] ?? each.repository;
      return [{ kind: 'package-product', name: each.name, package: identity, folder: null }];
    });
  const target: ProjectTarget = {
    name,
    productType: `com.apple.product-type.${rule.type}`,
    files: new Set([...filesIn(files), ...filesIn(links)]),
    folders: (files?.globs ?? []).flatMap((glob) => foldersOf(glob, file, packages)),
    scripts: [],
    infoPlists: new Set(filesIn(info)),
    platforms: rule.system === null ? [] : [rule.system],
    configurations: [],
    product: textArgument(call, 'bundle_name')?.text ?? null,
    uses: [...usesOf(files, false), ...usesOf(links, false), ...usesOf(embeds, true)],
    place,
  };
  // A group of files that nobody can tell is said where an app or a library takes it, if at all.
  const isGroup = rule.type === 'bundle';
  return { target, unread: isGroup ? [] : [files, links, embeds].flatMap((items) => items?.unread ?? []) };
}

/** What an app states of itself, and that Bazel makes its Info.plist where it is not a file. */
function statedBy({ call, rule, name, place }: Ruled, { file }: ReadProgram, packages: Packages): readonly Declaration[] {
  const info = itemsIn([argumentOf(call, 'infoplists')].flatMap((value) => value ?? []));
  const plists = info.labels.map((label) => resolve(label, file, packages));
  const isMade = info.unread.length > 0 || plists.some(({ kind }) => kind !== 'file');
  const made: readonly Declaration[] = isMade ? [{ kind: 'generated-info-plist', tool: 'Bazel', place }] : [];
  if (rule.type !== 'application' || rule.system !== 'ios') return made;
  const settings = new Map([
    ['PRODUCT_NAME', textArgument(call, 'bundle_name')?.text ?? name],
    ...pairOf('PRODUCT_BUNDLE_IDENTIFIER', textArgument(call, 'bundle_id')?.text),
    ...pairOf('INFOPLIST_FILE', plistFrom(file, plists)),
  ]);
  const app: Declaration = { kind: 'app-target', place };
  const stated: Declaration = { kind: 'build-configuration', name: 'Release', settings, place };
  return settings.has('PRODUCT_BUNDLE_IDENTIFIER') ? [app, stated, ...made] : [app, ...made];
}

function pairOf(key: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[key, value]];
}

/** An Info.plist as Xcode's setting would name it: relative to the folder around that of the file. */
function plistFrom(file: string, plists: readonly Named[]): string | undefined {
  const [path] = plists.flatMap((each) => (each.kind === 'file' ? [each.path] : []));
  return path === undefined ? undefined : posix.relative(folderOf(folderOf(file)), path);
}

/** The labels and globs of an attribute, and where it is computed. */
interface Items {
  readonly labels: readonly string[];
  readonly globs: readonly ProgramCall[];
  readonly unread: readonly Place[];
}

/** Of `select`, every arm counts: which one is built, the command line says. */
function itemsIn(values: readonly Value[]): Items {
  const items = values.flatMap(alternatives).map((value): Items => {
    if (value.kind === 'text') return { labels: [value.text], globs: [], unread: [] };
    if (value.kind === 'list') return itemsIn(value.items);
    if (value.kind === 'constant') return { labels: [], globs: [], unread: [] };
    if (value.kind === 'made' && value.call.name === 'glob') return { labels: [], globs: [value.call], unread: [] };
    if (value.kind === 'made' && value.call.name === 'select')
      return itemsIn(
        positionalIn(value.call).flatMap((arms) => (arms.kind === 'dictionary' ? arms.entries.map((arm) => arm.value) : [arms])),
      );
    return { labels: [], globs: [], unread: [placeOf(value)].flatMap((place) => place ?? []) };
  });
  return {
    labels: items.flatMap(({ labels }) => labels),
    globs: items.flatMap(({ globs }) => globs),
    unread: items.flatMap(({ unread }) => unread),
  };
}

function placeOf(value: Value): Place | null {
  if (value.kind === 'made') return value.call.place;
  return 'place' in value ? value.place : null;
}

/** `glob(["Sources/**"], exclude = ["Sources/Old/**"])` (https://bazel.build/reference/be/functions#glob). */
function foldersOf(call: ProgramCall, file: string, packages: Packages): readonly SourceFolder[] {
  const folder = folderOf(file);
  const included = textsIn([...positionalIn(call).slice(0, 1), ...[argumentOf(call, 'include')].flatMap((value) => value ?? [])]);
  const excluded = textsIn([...positionalIn(call).slice(1, 2), ...[argumentOf(call, 'exclude')].flatMap((value) => value ?? [])]);
  const without = excluded.map((glob) => within(folder, glob));
  return included.map((glob) => {
    const parts = glob.split('/');
    const plain = parts.findIndex((part) => part.includes('*'));
    const path = within(folder, parts.slice(0, plain === -1 ? -1 : plain).join('/'));
    return { path, except: new Set(packages.packagesBelow(path)), only: [within(folder, glob)], without };
  });
}

function textsIn(values: readonly Value[]): readonly string[] {
  return values.flatMap(alternatives).flatMap((value) => (value.kind === 'list' ? textsIn(value.items) : (textOf(value) ?? [])));
}

function computedAt(place: Place): Computed {
  return {
    kind: 'partial',
    place,
    message: 'This value is computed, or loaded from another file. The audit did not read which files or targets it adds.',
    remedy: 'Write the value as a literal in this file, or check these files by hand.',
  };
}

/** How rules_apple calls what builds for other systems, or no target that ships. */
const ofOtherThings = /^(?:macos|tvos|apple)_/;

/** Calls of functions of the repository that make a bundle: which targets those are, only running them tells. */
function macrosIn(program: ReadProgram): readonly Computed[] {
  const loaded = new Map(
    program.run.calls
      .filter(({ name }) => name === 'load')
      .flatMap((call) => {
        const from = textOf(positionalIn(call)[0]) ?? '';
        return call.arguments.slice(1).flatMap(({ label, value }) => {
          const name = label ?? textOf(value);
          return name === null ? [] : [[name, from] as const];
        });
      }),
  );
  return program.run.calls.flatMap((call): readonly Computed[] => {
    const from = call.receiver === null && call.isReached ? loaded.get(call.name) : undefined;
    const isBundle = argumentOf(call, 'bundle_id') !== null || argumentOf(call, 'infoplists') !== null;
    if (from === undefined || !isBundle || ofOtherThings.test(call.name) || ruleOf(call, program) !== null) return [];
    return [
      {
        kind: 'partial',
        place: call.place,
        message: `${call.name} is a macro of ${from}. The audit does not run macros, so it did not read which targets this call makes.`,
        remedy: 'Write the targets with the rules of rules_apple, or check their files by hand.',
      },
    ];
  });
}
