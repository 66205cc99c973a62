import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { Declaration } from '../../../model/declaration.js';
import type { Dependency } from '../../../model/dependency.js';
import type { Place } from '../../../model/place.js';
import { baseOf } from '../../../model/path.js';
import { mostCharactersByHand } from '../dependency-reader.js';
import type { ManifestContent, ManifestContents, SettingLine } from '../manifest.js';
import { packageIdentity } from '../package-identity.js';
import { publicAddress } from '../public-address.js';
import { readingBothSides } from '../merge-conflict.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionIn } from '../usage-description.js';
import { projectOf } from './project.js';
import { projectFile } from './project-file.js';
import { requiredVersion } from './required-version.js';

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

/**
 * Reads a project of XcodeGen (yonaskolb/XcodeGen, Docs/ProjectSpec.md): purpose strings, apps, Swift packages and the products
 * that targets link. What it includes is read where it has a usual name.
 * @param file Path relative to the root.
 */
export const read = readingBothSides(readOne, 'Fix the file. Check it with xcodegen dump.');

function readOne(file: string, { text }: ManifestContent): ManifestContents {
  // Other tools have files of these names.
  if (!/^targets:/m.test(text)) return nothing;
  const positionOf = lineIndex(text);
  const placeAt = (offset: number): Place => ({ file, ...positionOf(offset) });
  const failed = (offset: number, message: string): ManifestContents => ({
    ...nothing,
    problems: [{ kind: 'incomplete', place: placeAt(offset), message, remedy: 'Fix the file. Check it with xcodegen dump.' }],
  });
  if (text.length > mostCharactersByHand)
    return failed(0, 'The audit did not read the file because it is too long to be written by hand.');
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) return failed(error.pos[0], 'The file is not valid YAML.');
    return isMap(document.contents) ? contentsOf(document.contents, file, placeAt) : nothing;
  } catch (error) {
    // The parser recurses: nesting thousands of levels deep ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return failed(0, 'The file is nested too deeply.');
  }
}

/** A package as the project calls it. */
interface NamedPackage {
  readonly identity: string;
  readonly dependency: Dependency;
}

function contentsOf(root: YAMLMap, file: string, placeAt: (offset: number) => Place): ManifestContents {
  const listed = pairsOf(root).filter(({ key }) => key === 'packages');
  const packages = new Map(listed.flatMap(({ value }) => pairsOf(value)).flatMap((pair) => packageOf(pair, placeAt)));
  const pairs = pairsWithin(root);
  const describedIn = (node: YAMLMap): readonly Place[] =>
    pairsWithin(node).flatMap(({ key, offset }) => (usageDescriptionIn(key) === null ? [] : [placeAt(offset)]));
  return {
    dependencies: [...packages.values()].map(({ dependency }) => dependency),
    declarations: [
      ...includedBy(root, placeAt),
      ...pairs.flatMap((pair) => declaredBy(pair, packages, placeAt)),
      ...projectOf(root, file, new Map([...packages].map(([name, { identity }]) => [name, identity])), { placeAt, describedIn }),
    ],
    problems: [],
    settings: pairs.flatMap(({ key, value, offset }): readonly SettingLine[] => {
      // Settings stand in groups of any depth; a key of another kind defines nothing that a purpose string could name.
      if (!/^[A-Za-z_]\w*(?:\[.*)?$/.test(key) || (value !== null && typeof value !== 'string')) return [];
      return [{ kind: 'setting', name: key, value: value ?? '', place: placeAt(offset) }];
    }),
  };
}

/** The files that a project includes and that are not read: they can declare anything of its targets. */
function includedBy(root: YAMLMap, placeAt: (offset: number) => Place): readonly Declaration[] {
  const included = root.get('include', true);
  const items = isSeq(included) ? included.items : [included];
  return items.flatMap((item): readonly Declaration[] => {
    const path = isMap(item) ? item.get('path', true) : item;
    if (!isScalar(path) || typeof path.value !== 'string' || isRead(path.value)) return [];
    return [{ kind: 'unread-configuration', holds: 'keys', path: path.value, place: placeAt(path.range?.[0] ?? 0) }];
  });
}

function isRead(path: string): boolean {
  return projectFile.test(baseOf(path));
}

function declaredBy(
  { key, value, offset }: KeyAndValue,
  packages: ReadonlyMap<string, NamedPackage>,
  placeAt: (offset: number) => Place,
): readonly Declaration[] {
  const name = usageDescriptionIn(key);
  if (name !== null && typeof value === 'string') {
    const { file, ...position } = placeAt(offset);
    return [usageDescription(name, value, 'project-generator', file, position)];
  }
  if (key === 'type' && value === 'application') return [{ kind: 'app-target', place: placeAt(offset) }];
  return key === 'dependencies' ? productsIn(value, packages, placeAt) : [];
}

function packageOf({ key, value, offset }: KeyAndValue, placeAt: (offset: number) => Place): readonly [string, NamedPackage][] {
  if (!isMap(value)) return [];
  const github = value.get('github');
  const url = typeof github === 'string' ? `https://github.com/${github}` : value.get('url');
  const identity = typeof url === 'string' ? packageIdentity(url) : null;
  if (typeof url !== 'string' || identity === null) return [];
  const place = placeAt(offset);
  const dependency = {
    name: identity,
    ecosystem: 'swiftpm',
    basis: 'required',
    ...requiredVersion((name) => value.get(name, true)),
    url: publicAddress(url),
    place,
  } as const;
  return [[key, { identity, dependency }]];
}

/** `- package: Firebase` with `product: FirebaseAuth`, `products: […]`, or the package's own name for the product. */
function productsIn(
  value: unknown,
  packages: ReadonlyMap<string, NamedPackage>,
  placeAt: (offset: number) => Place,
): readonly Declaration[] {
  if (!isSeq(value)) return [];
  return value.items.filter(isMap).flatMap((item) => {
    const name = item.get('package');
    const known = typeof name === 'string' ? packages.get(name) : undefined;
    if (known === undefined) return [];
    const listed = item.get('products', true);
    const products = isSeq(listed)
      ? listed.items.map((one) => (isScalar(one) ? one.value : null))
      : [item.get('product') ?? name];
    const place = placeAt(item.range?.[0] ?? 0);
    return products.flatMap((product): readonly Declaration[] =>
      typeof product === 'string' ? [{ kind: 'linked-product', package: known.identity, product, place }] : [],
    );
  });
}

/** A key with its value: plain where it is a scalar, else the node. */
interface KeyAndValue {
  readonly key: string;
  readonly value: unknown;
  /** 0-based offset of the key. */
  readonly offset: number;
}

function pairsOf(node: unknown): readonly KeyAndValue[] {
  return isMap(node) ? node.items.flatMap(keyAndValue) : [];
}

function keyAndValue({ key, value }: Pair): readonly KeyAndValue[] {
  if (!isScalar(key) || typeof key.value !== 'string') return [];
  return [{ key: key.value, value: isScalar(value) ? value.value : value, offset: key.range?.[0] ?? 0 }];
}

/** Every key at any depth, in the order of the text. */
function pairsWithin(root: YAMLMap): readonly KeyAndValue[] {
  const found: KeyAndValue[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const node = open.pop();
    const pairs = pairsOf(node);
    found.push(...pairs);
    open.push(...(isSeq(node) ? node.items : pairs.map(({ value }) => value)));
  }
  return found.sort((a, b) => a.offset - b.offset);
}
