import type { Project, ProjectTarget } from '../../model/project.js';
import type { TargetKind } from '../../model/target.js';
import rows from './product-types.json' with { type: 'json' };
import type { TargetSettings } from './target-settings.js';

/** A target of a project, with what it builds. */
export interface KnownTarget {
  readonly target: ProjectTarget;
  readonly project: Project;
  readonly kind: TargetKind;
  readonly settings: TargetSettings;
}

const kinds = new Map(rows.map(({ type, kind }) => [type, kind as TargetKind]));

/**
 * What a target builds: since Xcode 14 an app for the watch has the product type of an app.
 * @param platforms The systems that it is built for.
 * @returns Null for a product type that no row has.
 */
export function kindOf({ productType }: ProjectTarget, platforms: readonly string[]): TargetKind | null {
  const kind = kinds.get(productType) ?? null;
  const isForWatch = platforms.length > 0 && platforms.every((platform) => platform === 'watchos');
  return kind === 'app' && isForWatch ? 'watch-app' : kind;
}
