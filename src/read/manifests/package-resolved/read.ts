import type { Extract, Flaw, FoundDependency } from '../dependency-reader.js';
import { dependencyReader } from '../dependency-reader.js';
import type { JsonValue } from '../json-tree.js';
import { parseJson, property, textOf } from '../json-tree.js';
import { packageIdentity, registryPackage } from '../package-identity.js';

/**
 * Reads Package.resolved. Version 1 keeps `package` and `repositoryURL` under `object.pins`; versions 2 and 3 keep `identity`
 * and `location` under `pins` (SwiftPM, Sources/PackageGraph/ResolvedPackagesStore.swift).
 */
export const read = dependencyReader({
  remedy:
    'Resolve the package versions again (swift package resolve, or File > Packages in Xcode), then commit Package.resolved.',
  extract: (text) => {
    const { root, flaws } = parseJson(text);
    const pins = property(root, 'pins') ?? property(property(root, 'object'), 'pins');
    const found = pinsOf(pins, root?.offset ?? 0);
    return { dependencies: found.dependencies, flaws: flaws.length > 0 ? flaws : found.flaws };
  },
});

function pinsOf(pins: JsonValue | undefined, offset: number): Extract {
  if (pins?.kind !== 'array')
    return {
      dependencies: [],
      flaws: [{ offset: pins?.offset ?? offset, message: 'The file does not contain a list of pins.' }],
    };
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = [];
  for (const pin of pins.items) {
    const dependency = pinned(pin);
    if (dependency === null) flaws.push({ offset: pin.offset, message: 'This pin does not name a package.' });
    else dependencies.push(dependency);
  }
  return { dependencies, flaws };
}

/** A pin to a branch or a revision has no version. */
function pinned(pin: JsonValue): FoundDependency | null {
  const label = property(pin, 'identity') ?? property(pin, 'package');
  const url = textOf(property(pin, 'location') ?? property(pin, 'repositoryURL'));
  const name = nameOf(pin, url);
  if (name === null || label === undefined) return null;
  const version = textOf(property(property(pin, 'state'), 'version'));
  return { name, ecosystem: 'swiftpm', basis: 'resolved', version, url: url === '' ? null : url, offset: label.offset + 1 };
}

/** Version 1 has the manifest's own name (`Segment`) where later ones have the identity (`analytics-ios`). */
function nameOf(pin: JsonValue, url: string | null): string | null {
  const identity = textOf(property(pin, 'identity'));
  if (identity !== null) return textOf(property(pin, 'kind')) === 'registry' ? registryPackage(identity) : identity.toLowerCase();
  return (url === null ? null : packageIdentity(url)) ?? textOf(property(pin, 'package'))?.toLowerCase() ?? null;
}
