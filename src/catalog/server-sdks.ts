import type { ServerPackage } from '../model/declaration.js';
import type { Citation } from './citation.js';
import rows from './server-sdks.json' with { type: 'json' };

/** A name under which an mParticle SDK for servers is published. */
interface ServerSdkName {
  /** `ecosystem:name`. */
  readonly id: string;
  readonly ecosystem: ServerPackage['ecosystem'];
  readonly name: string;
  /** The SDK whose APIs it has, and whose versions its own are: an id of `apis/`. */
  readonly sdk: string;
  readonly source: Citation;
}

const names = rows as readonly ServerSdkName[];

/**
 * Finds the SDK for servers that a package is.
 * @param found The package, as a manifest names it.
 * @returns Its id in `apis/`, or null for any other package.
 */
export function serverSdkOf({ ecosystem, name }: Pick<ServerPackage, 'ecosystem' | 'name'>): string | null {
  return names.find((row) => row.ecosystem === ecosystem && row.name === name)?.sdk ?? null;
}
