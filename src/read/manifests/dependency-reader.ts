import type { Declaration, LinkedProduct } from '../../model/declaration.js';
import type { Dependency } from '../../model/dependency.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { ManifestContent, ManifestContents, ManifestReader, RequirementCatalog, RequirementOverride } from './manifest.js';
import { withoutConflictMarkers } from './merge-conflict.js';
import { publicAddress } from './public-address.js';
import type { FoundPackage } from './server-packages.js';
import { lineIndex } from './text-position.js';

/** A dependency as a format's grammar gives it: with the 0-based offset of its name instead of a place. */
export interface FoundDependency extends Omit<Dependency, 'place'> {
  readonly offset: number;
}

/** A product that a target links, at the 0-based offset of its name. */
export interface FoundProduct extends Pick<LinkedProduct, 'package' | 'product'> {
  readonly offset: number;
}

/** A part of a text that could not be understood, and so may hide a dependency. */
export interface Flaw {
  /** 0-based, in UTF-16 code units. */
  readonly offset: number;
  /** A sentence with a capital and a full stop. */
  readonly message: string;
  /** `partial` where it hides nothing of an app; absent for `incomplete`. */
  readonly kind?: 'partial';
}

/** What a text says, in the terms of its own offsets. */
export interface Extract {
  readonly dependencies: readonly FoundDependency[];
  /** The products of packages that targets link, where the format tells. */
  readonly products?: readonly FoundProduct[];
  /** The packages that a server is built with. */
  readonly serverPackages?: readonly FoundPackage[];
  /** For which systems it builds, and where it says so; absent where the format or the file does not tell. */
  readonly platforms?: { readonly isMacOnly: boolean; readonly offset: number } | null;
  readonly flaws: readonly Flaw[];
  /** The catalogues of requirements that it defines. */
  readonly catalogs?: readonly Omit<RequirementCatalog, 'file'>[];
  /** The requirements that it puts in the place of others, at the 0-based offsets of their keys. */
  readonly overrides?: readonly (Omit<RequirementOverride, 'place'> & { readonly offset: number })[];
  /** What else it declares; absent where the format has no more. */
  readonly declare?: (placeAt: (offset: number) => Place) => readonly Declaration[];
}

/** What sets one format of dependencies apart from the others. */
export interface DependencyFormat {
  /** What to do about a file that cannot be read: an imperative sentence. */
  readonly remedy: string;
  /** Whether the tool that owns the format takes an empty file for one that lists nothing. */
  readonly mayBeEmpty?: boolean;
  /** The largest text that is read, in UTF-16 code units; `mostCharacters` unless the format is written by hand. */
  readonly limit?: number;
  /** Pure; never throws and never recurses without bound, whatever the text. */
  extract(text: string): Extract;
}

/** Far above what a person writes by hand: the longest Podfile of the corpus has 11,000 characters. */
export const mostCharactersByHand = 1_000_000;

/** Far above any real lock file: the largest of the corpus has 0.7 million characters. */
const mostCharacters = 20_000_000;

/** A file with more flaws than these is lost as a whole; the first ones show why. */
export const mostProblems = 5;

/**
 * Makes the `read` function of a format that lists dependencies. What no format can read (an empty, binary or oversized file) becomes a
 * problem here; the sides of a merge conflict are both read.
 * @param format The grammar and its words.
 */
export function dependencyReader(format: DependencyFormat): ManifestReader['read'] {
  return (file, content) => readDependencies(format, file, content);
}

function readDependencies(format: DependencyFormat, file: string, content: ManifestContent): ManifestContents {
  const obstacle = obstacleTo(format, content.text);
  if (obstacle !== null) {
    const place = { file, line: 1, column: 1 };
    return { dependencies: [], declarations: [], problems: [{ place, remedy: format.remedy, ...obstacle }] };
  }
  const { text, conflict } = withoutConflictMarkers(content.text);
  const extract = format.extract(text);
  const flaws: readonly Flaw[] =
    conflict === null ? extract.flaws : [{ offset: conflict, message: 'The file contains an unresolved merge conflict.' }];
  const position = lineIndex(text);
  return {
    dependencies: extract.dependencies.map(({ offset, ...dependency }) => {
      const { url } = dependency;
      return { ...dependency, url: url === null ? null : publicAddress(url), place: { file, ...position(offset) } };
    }),
    declarations: [
      ...(extract.serverPackages ?? []).map(({ offset, ...found }): Declaration => {
        return { kind: 'server-package', ...found, place: { file, ...position(offset) } };
      }),
      ...(extract.products ?? []).map(({ offset, ...product }): Declaration => {
        return { kind: 'linked-product', ...product, place: { file, ...position(offset) } };
      }),
      ...[extract.platforms ?? null].flatMap((platforms): readonly Declaration[] => {
        if (platforms === null) return [];
        return [{ kind: 'build-platforms', isMacOnly: platforms.isMacOnly, place: { file, ...position(platforms.offset) } }];
      }),
      ...(extract.declare?.((offset) => ({ file, ...position(offset) })) ?? []),
    ],
    problems: flaws.slice(0, mostProblems).map(({ offset, message, kind }): Problem => {
      return { kind: kind ?? 'incomplete', place: { file, ...position(offset) }, message, remedy: format.remedy };
    }),
    ...(extract.overrides === undefined
      ? {}
      : {
          overrides: extract.overrides.map(({ offset, ...override }) => ({ ...override, place: { file, ...position(offset) } })),
        }),
    ...(extract.catalogs === undefined ? {} : { catalogs: extract.catalogs.map((catalog) => ({ ...catalog, file })) }),
  };
}

/**
 * What keeps any format from reading a text: it is empty, binary or too long.
 * @param format What the format allows.
 */
export function obstacleTo(
  format: Pick<DependencyFormat, 'limit' | 'mayBeEmpty'>,
  text: string,
): (Pick<Problem, 'kind' | 'message'> & Partial<Pick<Problem, 'remedy'>>) | null {
  const limit = format.limit ?? mostCharacters;
  if (text.length > limit) return { kind: 'incomplete', message: tooLong(limit) };
  if (text.includes('\0')) return { kind: 'incomplete', message: 'The file is not a text file.' };
  if (text.trim() !== '') return null;
  const message = 'The file is empty.';
  return format.mayBeEmpty === true ? { kind: 'partial', message, remedy: refill } : { kind: 'incomplete', message };
}

/** What to do with an empty file that its tool takes as it is. */
const refill = 'If the file should contain something, restore it.';

/**
 * Says that a file was not read for its length.
 * @param limit The most characters that are read.
 */
export function tooLong(limit: number): string {
  return `The file has more than ${String(limit / 1_000_000)} million characters. The audit did not read it.`;
}
