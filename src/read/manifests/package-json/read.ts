import type { Declaration } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { Extract, Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { JsonEntry, JsonValue } from '../json-tree.js';
import { parseJson, property, repeatedEntries, textOf } from '../json-tree.js';
import { npmOrigin } from '../npm-origin.js';
import { overriddenPackage } from '../requirement-overrides.js';

/** What is installed for those who use the package; `devDependencies` and `peerDependencies` are no part of the app by themselves. */
const sections: readonly string[] = ['dependencies', 'optionalDependencies'];

/** Reads package.json (https://docs.npmjs.com/cli/configuring-npm/package-json). */
export const read = dependencyReader({
  remedy: 'Fix package.json. npm cannot read it.',
  extract: (text) => {
    const { root, flaws } = parseJson(text);
    if (root === null) return { dependencies: [], flaws };
    const found = asked(root);
    return {
      dependencies: found.dependencies,
      flaws: flaws.length > 0 ? flaws : found.flaws,
      catalogs: catalogsIn(root),
      overrides: overridesIn(root),
      declare: (placeAt) => packagesIn(root, placeAt(root.offset)),
    };
  },
});

function asked(root: JsonValue): Extract {
  if (root.kind !== 'object')
    return { dependencies: [], flaws: [{ offset: root.offset, message: 'The file does not contain a JSON object.' }] };
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = [];
  for (const section of root.entries) {
    if (!sections.includes(section.key)) continue;
    if (section.value.kind !== 'object') {
      flaws.push({ offset: section.keyOffset, message: `The value of "${section.key}" is not an object.` });
      continue;
    }
    flaws.push(...repeatedEntries(section.value).map(repeated));
    for (const entry of section.value.entries) addDependency(entry, dependencies, flaws);
  }
  for (const entry of builtIn(root)) addDependency(entry, dependencies, flaws);
  flaws.push(
    ...repeatedEntries(root)
      .filter((entry) => sections.includes(entry.key))
      .map(repeated),
  );
  return { dependencies, flaws };
}

/**
 * Cordova saves platforms and plugins among the development dependencies, and builds the app with those that it lists
 * (https://cordova.apache.org/docs/en/latest/platform_plugin_versioning_ref/).
 */
function builtIn(root: JsonValue): readonly JsonEntry[] {
  const cordova = property(root, 'cordova');
  const names = new Set(entriesOf(cordova === undefined ? undefined : property(cordova, 'plugins')).map(({ key }) => key));
  const platforms = cordova === undefined ? undefined : property(cordova, 'platforms');
  const built = platforms?.kind === 'array' ? platforms.items.map(textOf) : [];
  if (built.includes('ios')) names.add('cordova-ios');
  return entriesOf(property(root, 'devDependencies')).filter(({ key }) => names.has(key));
}

function addDependency(entry: JsonEntry, dependencies: FoundDependency[], flaws: Flaw[]): void {
  const specifier = textOf(entry.value);
  if (specifier === null || entry.key === '') {
    flaws.push({ offset: entry.keyOffset, message: 'A dependency has no version.' });
    return;
  }
  const { alias, ...source } = npmOrigin(specifier.trim());
  dependencies.push({ name: alias ?? entry.key, ecosystem: 'npm', basis: 'required', ...source, offset: entry.keyOffset });
}

/** The package, and the workspace of which it is the root (https://docs.npmjs.com/cli/using-npm/workspaces). */
function packagesIn(root: JsonValue, place: Place): readonly Declaration[] {
  const requires = new Map(sections.flatMap((section) => [...requirementsOf(property(root, section))]));
  const develops = new Set(entriesOf(property(root, 'devDependencies')).map(({ key }) => key));
  const workspaces = property(root, 'workspaces');
  const members = workspaces?.kind === 'object' ? property(workspaces, 'packages') : workspaces;
  const globs = members?.kind === 'array' ? members.items.flatMap((item) => textOf(item) ?? []) : [];
  return [
    { kind: 'node-package', name: textOf(property(root, 'name')), requires, develops, place },
    ...(globs.length === 0 ? [] : [{ kind: 'node-workspace', members: globs, place } as const]),
  ];
}

/** Bun keeps catalogues under `workspaces`, or beside it (https://bun.sh/docs/pm/catalogs). */
function catalogsIn(root: JsonValue): Required<Extract>['catalogs'] {
  return [property(root, 'workspaces'), root].flatMap((owner) => {
    const plain = property(owner, 'catalog');
    const named = property(owner, 'catalogs');
    return [
      ...(plain === undefined ? [] : [{ name: 'default', requirements: requirementsOf(plain) }]),
      ...entriesOf(named).map(({ key, value }) => ({ name: key, requirements: requirementsOf(value) })),
    ];
  });
}

/** npm's `overrides`, Yarn's `resolutions`, and pnpm's before its settings had a file of their own. */
function overridesIn(root: JsonValue): Required<Extract>['overrides'] {
  return [property(root, 'overrides'), property(root, 'resolutions'), property(property(root, 'pnpm'), 'overrides')]
    .flatMap(entriesOf)
    .flatMap(({ key, keyOffset, value }) => {
      const name = overriddenPackage(key);
      // `{ ".": "1.0" }` is about the package itself; what else stands beside it is about what that asks for.
      const requirement = textOf(value) ?? textOf(property(value, '.'));
      return name === null || requirement === null ? [] : [{ name, requirement: requirement.trim(), offset: keyOffset }];
    });
}

function requirementsOf(catalog: JsonValue | undefined): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(catalog).flatMap(({ key, value }) => {
      const text = textOf(value);
      return text === null ? [] : [[key, text.trim()] as const];
    }),
  );
}

function entriesOf(value: JsonValue | undefined): readonly JsonEntry[] {
  return value?.kind === 'object' ? value.entries : [];
}

function repeated(entry: JsonEntry): Flaw {
  return { offset: entry.keyOffset, message: `The key "${entry.key}" occurs twice. npm reads only one of the two.` };
}
