import type { Declaration, UsageDescription } from '../../model/declaration.js';
import type { Signal } from '../../model/signal.js';
import type { Bundle, BuiltTarget, InfoPlistConfiguration, Targets } from '../../model/target.js';

/** Sources of texts that stand for a key in one language; the key itself Info.plist has to have. */
const localizedOrigins: ReadonlySet<UsageDescription['source']> = new Set(['info-plist-strings', 'string-catalog']);

/** What belongs to one bundle alone; what a plugin or code writes may be in any. */
const ofBundles: ReadonlySet<UsageDescription['source']> = new Set([
  ...localizedOrigins,
  'info-plist',
  'build-setting',
  'project-generator',
]);

/**
 * Tells whether a text is a translation, which iOS shows only where Info.plist has the key.
 * @param text Which.
 */
export function isLocalized({ source }: UsageDescription): boolean {
  return localizedOrigins.has(source);
}

/**
 * Picks what is declared for the app that prompts: not what an extension or another app says of itself, nor an Info.plist that no
 * target takes where the app has one.
 * @param prompt Where the app asks.
 * @param declarations Of the whole repository.
 * @param targets What it builds.
 */
export function declarationsFor(prompt: Signal, declarations: readonly Declaration[], targets: Targets): readonly Declaration[] {
  const own = targets.bundlesOf(prompt.place.file);
  const hasOwn = declarations.some((declaration) => isPlistOf(declaration, own.filter(isNamedApp), targets));
  return declarations.filter(
    (declaration) => !isOfOtherBundle(declaration, own, targets) && !(hasOwn && isUnused(declaration, targets)),
  );
}

/** What an extension says, or another app than the one that prompts, is for that one alone. */
function isOfOtherBundle(declaration: Declaration, own: readonly Bundle[], targets: Targets): boolean {
  if (declaration.kind !== 'usage-description' || !ofBundles.has(declaration.source)) return false;
  const isKnown = own.some(isNamedApp);
  return targets
    .bundlesAt(declaration.place)
    .every((bundle) => !own.includes(bundle) && (bundle.kind !== 'app' || (isKnown && isNamedApp(bundle))));
}

/** Whether it is an Info.plist that a target of the app takes. */
function isPlistOf({ kind, place: { file } }: Declaration, own: readonly Bundle[], targets: Targets): boolean {
  return (
    kind === 'info-plist' && targets.takersOf(file).length > 0 && targets.bundlesOf(file).some((bundle) => own.includes(bundle))
  );
}

/** Whether it stands in an Info.plist that no target takes. */
function isUnused(declaration: Declaration, targets: Targets): boolean {
  return (
    declaration.kind === 'usage-description' &&
    declaration.source === 'info-plist' &&
    targets.takersOf(declaration.place.file).length === 0
  );
}

/** Whether a bundle is an app, and it is known which. */
function isNamedApp({ kind, name }: Bundle): boolean {
  return kind === 'app' && name !== null;
}

/**
 * Tells whether the code that prompts is an app's, and it is known which.
 * @param prompt Where it asks.
 * @param targets What the repository builds.
 */
export function isPromptOfApp(prompt: Signal, targets: Targets): boolean {
  return targets.bundlesOf(prompt.place.file).some(isNamedApp);
}

/** A target of which some configurations have no text. */
export interface UnevenTarget {
  readonly target: BuiltTarget;
  /** The configurations without one; there are others. */
  readonly without: readonly InfoPlistConfiguration[];
}

/**
 * Finds the first target of the app that has a text in some of its configurations only.
 * @param prompt Where the app asks.
 * @param texts The texts of the app.
 * @param targets What the repository builds.
 * @returns Null where each target has a text in all of them or in none.
 */
export function findUnevenTarget(prompt: Signal, texts: readonly UsageDescription[], targets: Targets): UnevenTarget | null {
  const own = targets.bundlesOf(prompt.place.file).filter(isNamedApp);
  for (const target of targets.built) {
    if (!own.some(({ name, place }) => name === target.name && place === target.place)) continue;
    const configurations = targets.infoPlistsOf(target);
    const without = configurations.filter((configuration) => !texts.some((text) => reaches(text, configuration)));
    if (without.length > 0 && without.length < configurations.length) return { target, without };
  }
  return null;
}

/** Whether a text gets into the Info.plist of a configuration, as far as that can be told. */
function reaches({ source, place }: UsageDescription, { infoPlist, isGenerated, sets }: InfoPlistConfiguration): boolean {
  if (source === 'info-plist') return infoPlist === null || infoPlist === place.file;
  return source === 'build-setting' ? isGenerated && sets(place) : !localizedOrigins.has(source);
}
