import type { Declaration, LinkedProduct } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { ManifestContent, ManifestContents, SettingLine } from '../manifest.js';
import { packageIdentity } from '../package-identity.js';
import type { Skippable } from '../plist/ascii-plist.js';
import { problemAt, syntaxProblemAt } from '../plist/plist-problems.js';
import type { PlistEvents } from '../plist/plist-events.js';
import { readPlistText } from '../plist/read-plist.js';
import { publicAddress } from '../public-address.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionOfSetting } from '../usage-description.js';
import { createPlatformCollector } from './build-platforms.js';
import { requiredVersion } from './package-reference.js';

/** A file, or a use of one in a build, as Xcode writes it: on one line. */
const fileEntry = /\{isa = PBX(?:BuildFile|FileReference);[^"{}\n]*(?:"[^"\\\n]*"[^"{}\n]*)*\};/;

/** An object as a list names it. */
const listItem = /[0-9A-F]{24} \/\*[^*\n]*\*\/,/;

/** A folder with its files, and a few settings of how the editor shows it. */
const groupEntry = new RegExp(
  [
    /\{\s{1,9}isa = PBXGroup;\s{1,9}children = \(/,
    new RegExp(`(?:\\s{1,9}${listItem.source}){0,5000}\\s{1,9}\\);`),
    /(?:\s{1,9}\w{1,30} = (?:"[^"\\\n]*"|[\w/.$-]{1,200});){0,9}\s{1,9}\};/,
  ]
    .map(({ source }) => source)
    .join(''),
);

/**
 * The lists of a project's files as Xcode writes them: most of a project file, and nothing that this reader tells. Each pattern
 * matches one entry or item, so that none takes longer than these.
 */
const listsOfFiles: Skippable = {
  entries: new RegExp(`[0-9A-F]{24} \\/\\*[^*\\n]*\\*\\/ = (?:${fileEntry.source}|${groupEntry.source})`, 'y'),
  items: new RegExp(listItem, 'y'),
};

/** A text in the project file, with its 0-based offset. */
interface Text {
  readonly value: string;
  readonly offset: number;
}

/** An object of the project that is being read, with those of its values that can make it a package reference. */
interface Frame {
  /** The key under which it stands: of an object of the project, its id. */
  readonly name: string | null;
  readonly start: number;
  /** The last key; null where none is open, and in an array. */
  key: Text | null;
  isa: string | null;
  repository: Text | null;
  /** The values of the object under `requirement`. */
  requirement: ReadonlyMap<string, string>;
  /** The values of this object, where it is a requirement itself. */
  readonly values: Map<string, string> | null;
  /** The id of the package whose product it names. */
  package: string | null;
  product: Text | null;
  /** The settings of this object, where it is a list of settings itself, and those under `buildSettings`. */
  readonly settings: Map<string, string> | null;
  buildSettings: ReadonlyMap<string, string>;
  configuration: string | null;
}

/** A product that a target links, and the id of the reference to its package. */
interface FoundProduct {
  readonly package: string;
  readonly product: Text;
}

/**
 * Reads purpose strings in build settings, one for each configuration that has it, references to Swift packages, the products
 * of them that targets link, and whether a target builds an app. A project can have megabytes, so that no tree of it is built.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const positionOf = lineIndex(content.text);
  const declarations: Declaration[] = [];
  const packages = new Map<string | null, string>();
  const products: FoundProduct[] = [];
  const placeAt = (offset: number): Place => ({ file, ...positionOf(offset) });
  const dependencies: Dependency[] = [];
  const problems: Problem[] = [];
  const settings: SettingLine[] = [];
  const platforms = createPlatformCollector();
  const complain = (message: string, offset: number): number => problems.push(problemAt(file, positionOf(offset), message));
  const events = projectEvents({
    setting(name, value, owner) {
      if (owner === 'buildSettings') {
        settings.push(settingAt(name, value, placeAt));
        platforms.add(name.value, value, () => placeAt(name.offset));
      }
      const key = usageDescriptionOfSetting(name.value);
      if (key !== null) declarations.push(usageDescription(key, value, 'build-setting', file, positionOf(name.offset)));
      if (name.value === 'productType' && value === 'com.apple.product-type.application')
        declarations.push({ kind: 'app-target', place: placeAt(name.offset) });
    },
    product: (product) => void products.push(product),
    configuration(name, settings, offset) {
      if (!identifying.some((setting) => settings.has(setting))) return;
      declarations.push({ kind: 'build-configuration', name, settings, place: placeAt(offset) });
    },
    package(frame) {
      const { repository } = frame;
      const name = repository === null ? null : packageIdentity(repository.value);
      if (repository === null || name === null)
        return complain('This package reference does not name a repository.', frame.start);
      packages.set(frame.name, name);
      const url = publicAddress(repository.value);
      return dependencies.push({
        name,
        ecosystem: 'swiftpm',
        basis: 'required',
        ...requiredVersion(frame.requirement),
        url,
        place: placeAt(repository.offset),
      });
    },
    issue: (message, offset) => void problems.push(syntaxProblemAt(file, positionOf(offset), message)),
  });
  readPlistText(content.text, events, listsOfFiles);
  const linked = products.flatMap(({ package: id, product }): readonly LinkedProduct[] => {
    const name = packages.get(id);
    return name === undefined
      ? []
      : [{ kind: 'linked-product', package: name, product: product.value, place: placeAt(product.offset) }];
  });
  const built = platforms.result();
  return { dependencies, declarations: [...declarations, ...linked, ...(built === null ? [] : [built])], problems, settings };
}

/** Of tens of thousands of settings a handful is referred to: only these have their line counted. */
function settingAt({ value: name, offset }: Text, value: string, placeAt: (offset: number) => Place): SettingLine {
  return {
    kind: 'setting',
    name,
    value,
    get place() {
      return placeAt(offset);
    },
  };
}

interface Found {
  setting(name: Text, value: string, owner: string | null): void;
  package(frame: Frame): void;
  product(found: FoundProduct): void;
  configuration(name: string, settings: ReadonlyMap<string, string>, offset: number): void;
  issue(message: string, offset: number): void;
}

/** Follows the objects of a project file, wherever they stand in it. */
function projectEvents(found: Found): PlistEvents {
  const frames: Frame[] = [];
  return {
    open(kind, offset) {
      frames.push(newFrame(frames.at(-1)?.key?.value ?? null, kind, offset));
    },
    close() {
      const frame = frames.pop();
      const outer = frames.at(-1);
      if (frame !== undefined) tellOf(frame, found);
      if (outer === undefined) return;
      outer.buildSettings = frame?.settings ?? outer.buildSettings;
      outer.requirement = frame?.values ?? outer.requirement;
      outer.key = null;
    },
    key(value, offset) {
      const frame = frames.at(-1);
      if (frame !== undefined) frame.key = { value, offset };
    },
    scalar(scalar, offset) {
      const frame = frames.at(-1);
      if (frame?.key == null || scalar.kind !== 'string') return;
      const { key } = frame;
      frame.key = null;
      found.setting(key, scalar.value, frame.name);
      keep(frame, key.value, { value: scalar.value, offset });
    },
    issue(_, message, offset) {
      found.issue(message, offset);
    },
  };
}

/** What an object that has ended is about. */
function tellOf(frame: Frame, found: Found): void {
  if (frame.isa === 'XCRemoteSwiftPackageReference') found.package(frame);
  if (frame.isa === 'XCSwiftPackageProductDependency' && frame.package !== null && frame.product !== null)
    found.product({ package: frame.package, product: frame.product });
  if (frame.isa === 'XCBuildConfiguration') found.configuration(frame.configuration ?? '', frame.buildSettings, frame.start);
}

function keep(frame: Frame, key: string, text: Text): void {
  const { value } = text;
  frame.values?.set(key, value);
  if (value.length <= longestSetting) frame.settings?.set(key, value);
  if (key === 'name') frame.configuration = value;
  if (key === 'isa') frame.isa = value;
  if (key === 'package') frame.package = value;
  // Xcode names a plugin of the build so; it is in no app.
  if (key === 'productName' && !value.startsWith('plugin:')) frame.product = text;
  if (key === 'repositoryURL') frame.repository = text;
}

/** The settings of which one is enough to tell something of an app; the others are what they refer to. */
const identifying: readonly string[] = [
  'PRODUCT_BUNDLE_IDENTIFIER',
  'MARKETING_VERSION',
  'PRODUCT_NAME',
  'INFOPLIST_KEY_CFBundleDisplayName',
];

/** Longer values are none that name an app. */
const longestSetting = 200;

const nothing: ReadonlyMap<string, string> = new Map();

function newFrame(name: string | null, kind: 'dictionary' | 'array', start: number): Frame {
  const isList = kind === 'dictionary';
  // A project has tens of thousands of objects: one literal, without spreading others into it.
  return {
    name,
    start,
    key: null,
    isa: null,
    repository: null,
    requirement: nothing,
    values: isList && name === 'requirement' ? new Map<string, string>() : null,
    package: null,
    product: null,
    settings: isList && name === 'buildSettings' ? new Map<string, string>() : null,
    buildSettings: nothing,
    configuration: null,
  };
}
