import { posix } from 'node:path';
import type { Declaration } from '../../../model/declaration.js';
import { argumentOf, callsIn, itemsIn, textArgument, textsIn } from '../program/arguments.js';
import type { ReadProgram } from '../program/reader.js';
import type { ProgramCall } from '../program/value.js';
import { usageDescription } from '../usage-description.js';
import rows from './capabilities.json' with { type: 'json' };

const keys: ReadonlyMap<string, string> = new Map(rows.map(({ capability, key }) => [capability, key]));

/** `.iOSApplication(name: "Shop", targets: ["AppModule"], …)`: an app that Swift Playgrounds and Xcode make of a package. */
export interface AppProduct {
  readonly targets: ReadonlySet<string>;
  /** The property lists that are added to the app's, relative to the root. */
  readonly infoPlists: ReadonlySet<string>;
}

/**
 * The apps among the products of a package.
 * @param program The manifest.
 */
export function appProductsIn({ file, run }: ReadProgram): readonly AppProduct[] {
  return appsIn(run.calls).map((call) => {
    const added = textArgument(call, 'additionalInfoPlistContentFilePath');
    return {
      targets: new Set(textsIn(argumentOf(call, 'targets'))),
      infoPlists: new Set(added === null ? [] : [posix.join(posix.dirname(file), added.text)]),
    };
  });
}

/**
 * The purpose strings of an app's capabilities: `.camera(purposeString: "…")`. One that is computed is in the app all the same.
 * @param program The manifest.
 */
export function usageDescriptionsIn({ run, placeOf }: ReadProgram): readonly Declaration[] {
  return appsIn(run.calls).flatMap((app) => {
    const name = textArgument(app, 'name');
    return callsIn(itemsIn(argumentOf(app, 'capabilities'))).flatMap((capability): readonly Declaration[] => {
      const key = keys.get(capability.name);
      const text = textArgument(capability, 'purposeString') ?? name;
      if (key === undefined || text === null) return [];
      const place = placeOf(text);
      return text === name
        ? [{ kind: 'prebuild-usage-description', key, plugin: 'Package.swift', place }]
        : [usageDescription(key, text.text, 'project-generator', place.file, place)];
    });
  });
}

function appsIn(calls: readonly ProgramCall[]): readonly ProgramCall[] {
  return calls.filter(({ name }) => name === 'iOSApplication');
}
