import type { Declaration, InfoPlist, XcodeProject, XcodeTarget } from '../model/declaration.js';
import type { BuiltTarget, TargetKind } from '../model/target.js';
import { baseOf, foldersAround } from './folders.js';
import rows from './product-types.json' with { type: 'json' };
import { createSampleTest } from './samples.js';
import type { ProjectTarget } from './project-target.js';
import { createTargetIndex } from './target-links.js';

const kinds = new Map(rows.map(({ type, kind }) => [type, kind as TargetKind]));

/**
 * Finds the targets that a repository builds, as its project files state them. Targets whose product type no row has are left out.
 * @param paths Paths relative to the audited root, with forward slashes.
 * @param declarations Everything that the manifests declare.
 * @returns In the order of the declarations.
 */
export function findBuiltTargets(paths: readonly string[], declarations: readonly Declaration[]): readonly BuiltTarget[] {
  const projects = declarations.filter((declaration) => declaration.kind === 'xcode-project');
  const stated = projects.flatMap(statedBy);
  const index = createTargetIndex(stated);
  const plists = new Map(
    declarations
      .filter((declaration) => declaration.kind === 'info-plist')
      .toReversed()
      .map((plist) => [plist.place.file, plist]),
  );
  const isSample = createSampleTest(paths, stated);
  return stated.map((each): BuiltTarget => ({
    id: index.idOf(each),
    name: each.target.name,
    kind: each.kind,
    extensionPoint: each.kind === 'extension' ? pointOf(each.target, plists) : null,
    platforms: [...each.target.platforms],
    isSample: isSample(each),
    links: index.linksOf(each),
    embeds: index.embedsOf(each),
    takes: takerOf(each.target),
    place: each.target.place,
  }));
}

function statedBy({ targets, place }: XcodeProject): readonly ProjectTarget[] {
  return targets.flatMap((target) => {
    const kind = kindOf(target);
    return kind === null ? [] : [{ target, kind, project: place.file }];
  });
}

/**
 * What a target builds: since Xcode 14 an app for the watch has the product type of an app.
 * @returns Null for a product type that no row has.
 */
function kindOf({ productType, platforms }: XcodeTarget): TargetKind | null {
  const kind = kinds.get(productType) ?? null;
  const isForWatch = platforms.size > 0 && [...platforms].every((platform) => platform === 'watchos');
  return kind === 'app' && isForWatch ? 'watch-app' : kind;
}

function pointOf({ infoPlists }: XcodeTarget, plists: ReadonlyMap<string, InfoPlist>): string | null {
  for (const file of infoPlists) {
    const point = plists.get(file)?.extensionPoint;
    if (point !== undefined && point !== null) return point;
  }
  return null;
}

/** A target takes the files that it lists, its Info.plists, and what lies in its folders, but for some. */
function takerOf({ files, infoPlists, folders }: XcodeTarget): (file: string) => boolean {
  const exceptions = new Map(folders.map(({ path, except }) => [path, except]));
  return (file) => {
    if (files.has(file) || infoPlists.has(file)) return true;
    return foldersAround(file).some((folder) => {
      // What has no extension is a folder that is copied as it is.
      if (!baseOf(folder).includes('.') && files.has(folder) && folder !== '') return true;
      return exceptions.get(folder)?.has(file) === false;
    });
  };
}
