import type { Citation } from './citation.js';
import rows from './development-tools.json' with { type: 'json' };

/** A package that serves to build or to test, and is in no app. */
interface DevelopmentTool {
  readonly id: string;
  /** What package managers call it, in lower case. */
  readonly names: readonly string[];
  readonly source: Citation;
}

/** Sorted by id. */
const developmentTools: readonly DevelopmentTool[] = rows;

const names = new Set(developmentTools.flatMap((tool) => tool.names));

/**
 * Whether a dependency serves to build or to test only.
 * @param name What a package manager calls it: a pod, the last part of a package's address.
 */
export function isDevelopmentTool(name: string): boolean {
  return names.has(name.toLowerCase());
}
