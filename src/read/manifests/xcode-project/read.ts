import type { Declaration, LinkedProduct } from '../../../model/declaration.js';
import type { Dependency } from '../../../model/dependency.js';
import type { Place } from '../../../model/place.js';
import type { Problem } from '../../../model/problem.js';
import type { ManifestContent, ManifestContents, SettingLine } from '../manifest.js';
import { packageIdentity } from '../package-identity.js';
import { problemAt, syntaxProblemAt } from '../plist/plist-problems.js';
import { readPlistText } from '../plist/read-plist.js';
import { publicAddress } from '../public-address.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionOfSetting } from '../usage-description.js';
import { createPlatformCollector } from './build-platforms.js';
import { projectEvents } from './events.js';
import type { ProjectObject, ProjectText } from './objects.js';
import { requiredVersion } from './package-reference.js';
import { projectShortcuts } from './shortcuts.js';
import { readTargets } from './targets.js';

/**
 * Reads purpose strings in build settings, one for each configuration that has it, references to Swift packages, the products
 * of them that targets link, and which files each target is built from.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const positionOf = lineIndex(content.text);
  const declarations: Declaration[] = [];
  const placeAt = (offset: number): Place => ({ file, ...positionOf(offset) });
  const problems: Problem[] = [];
  const settings: SettingLine[] = [];
  const platforms = createPlatformCollector();
  const objects: ProjectObject[] = [];
  const described = new Map<string, readonly Place[]>();
  let open: Place[] = [];
  const events = projectEvents({
    setting(name, value, owner) {
      if (owner === 'buildSettings') {
        settings.push(settingAt(name, value, placeAt));
        platforms.add(name.value, value, () => placeAt(name.offset));
      }
      const key = usageDescriptionOfSetting(name.value);
      if (key !== null) {
        declarations.push(usageDescription(key, value, 'build-setting', file, positionOf(name.offset)));
        open.push(placeAt(name.offset));
      }
      if (name.value === 'productType' && value === 'com.apple.product-type.application')
        declarations.push({ kind: 'app-target', place: placeAt(name.offset) });
    },
    object(object) {
      objects.push(object);
      if (open.length > 0) described.set(object.id ?? '', open);
      open = [];
    },
    issue: (message, offset) => void problems.push(syntaxProblemAt(file, positionOf(offset), message)),
  });
  const shortcuts = projectShortcuts(
    (object) => void objects.push(object),
    (id, offset) => {
      events.scalar({ kind: 'string', value: id }, offset);
    },
  );
  readPlistText(content.text, events, shortcuts);
  for (const [id, configuration] of configurationsIn(objects, placeAt)) {
    declarations.push(configuration);
    described.set(id, [...(described.get(id) ?? []), configuration.place]);
  }
  const packages = objects.filter(({ isa }) => isa === 'XCRemoteSwiftPackageReference');
  for (const object of packages)
    if (nameOf(object) === null)
      problems.push(problemAt(file, positionOf(object.offset), 'This package reference does not name a repository.'));
  const built = platforms.result();
  const targets = readTargets(new Map(objects.map((object) => [object.id ?? '', object])), file, described, placeAt);
  return {
    dependencies: packages.flatMap((object) => dependencyOf(object, placeAt)),
    declarations: [
      ...declarations,
      ...linkedProducts(objects, packages, placeAt),
      ...(built === null ? [] : [built]),
      ...(targets === null ? [] : [targets]),
    ],
    problems,
    settings,
  };
}

/** Of tens of thousands of settings a handful is referred to: only these have their line counted. */
function settingAt({ value: name, offset }: ProjectText, value: string, placeAt: (offset: number) => Place): SettingLine {
  return {
    kind: 'setting',
    name,
    value,
    get place() {
      return placeAt(offset);
    },
  };
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

/** What configurations state, by the id of each. */
function configurationsIn(
  objects: readonly ProjectObject[],
  placeAt: (offset: number) => Place,
): readonly (readonly [id: string, configuration: Declaration])[] {
  return objects.flatMap((object) => {
    const configuration = object.isa === 'XCBuildConfiguration' ? configurationOf(object, placeAt) : null;
    return configuration === null ? [] : [[object.id ?? '', configuration] as const];
  });
}

function configurationOf(object: ProjectObject, placeAt: (offset: number) => Place): Declaration | null {
  const written = object.dictionaries.get('buildSettings') ?? new Map<string, ProjectText>();
  if (!identifying.some((setting) => written.has(setting))) return null;
  const settings = new Map(
    [...written].flatMap(([key, { value }]) => (value.length > longestSetting ? [] : [[key, value] as const])),
  );
  const name = object.texts.get('name')?.value ?? '';
  return { kind: 'build-configuration', name, settings, place: placeAt(object.offset) };
}

/** The identity of the package that a reference names; null where it names none. */
function nameOf({ texts }: ProjectObject): string | null {
  const repository = texts.get('repositoryURL');
  return repository === undefined ? null : packageIdentity(repository.value);
}

function dependencyOf(object: ProjectObject, placeAt: (offset: number) => Place): readonly Dependency[] {
  const [name, repository] = [nameOf(object), object.texts.get('repositoryURL')];
  if (name === null || repository === undefined) return [];
  const requirement = new Map(
    [...(object.dictionaries.get('requirement') ?? [])].map(([key, { value }]) => [key, value] as const),
  );
  const url = publicAddress(repository.value);
  const place = placeAt(repository.offset);
  return [{ name, ecosystem: 'swiftpm', basis: 'required', ...requiredVersion(requirement), url, place }];
}

function linkedProducts(
  objects: readonly ProjectObject[],
  packages: readonly ProjectObject[],
  placeAt: (offset: number) => Place,
): readonly LinkedProduct[] {
  const names = new Map(packages.map((object) => [object.id, nameOf(object)]));
  return objects.flatMap(({ isa, texts }): readonly LinkedProduct[] => {
    const [reference, product] = [texts.get('package'), texts.get('productName')];
    const name = reference === undefined ? null : (names.get(reference.value) ?? null);
    if (isa !== 'XCSwiftPackageProductDependency' || name === null || product === undefined) return [];
    // Xcode names a plugin of the build so; it is in no app.
    if (product.value.startsWith('plugin:')) return [];
    return [{ kind: 'linked-product', package: name, product: product.value, place: placeAt(product.offset) }];
  });
}
