import type { VersionRange } from '../../model/version-range.js';
import { baseOf } from '../../model/path.js';
import { npmRange } from '../../catalog/versions/npm.js';
import { taggedRange } from '../../catalog/versions/tag.js';

/** What the right-hand side of an npm dependency says about where it comes from. */
export interface NpmOrigin {
  /** The real package where the left-hand side is an alias (`npm:real@^1.0`), otherwise null. */
  readonly alias: string | null;
  /** The requirement as written, a reference to a catalogue too; null for a path, a branch, a commit or a tarball that no registry names. */
  readonly version: string | null;
  /** The versions that it allows; null where it says none. */
  readonly range: VersionRange | null;
  /** The address of a git repository, or null. */
  readonly url: string | null;
}

/** Protocols that say nothing about a version (npm, Yarn and pnpm documentation of package.json dependencies). */
const localProtocol = /^(?:file|link|portal|workspace|patch|exec):/;

/** Addresses that npm clones instead of downloading. */
const gitForm =
  /^(?:git\+|git:|git@|ssh:)|\.git(?:#|$)|^https:\/\/(?:github|gitlab|bitbucket)\.(?:com|org)\/[^/]+\/[^/#]+(?:#|$)/;

/** `owner/name`, `github:owner/name#v2`: GitHub where no host is named. */
const shorthandForm = /^(?:(github|gitlab|bitbucket):)?([\w-][\w.-]*\/[\w.-]+?)(?:\.git)?(?:#|$)/;

/** The hosts behind npm's shorthands. */
const hosts = { github: 'https://github.com/', gitlab: 'https://gitlab.com/', bitbucket: 'https://bitbucket.org/' } as const;

/**
 * Reads the value of a dependency in package.json.
 * @param specifier `^1.0`, `npm:real@^1.0`, `owner/name#semver:^2`, `git+https://…#v2.0.0`, `file:../x`, `workspace:*`, …
 */
export function npmOrigin(specifier: string): NpmOrigin {
  if (specifier.startsWith('npm:')) return aliased(specifier.slice('npm:'.length));
  if (localProtocol.test(specifier) || /^(?:[./]|~\/)/.test(specifier)) return nothing;
  const url = shorthandAddress(specifier) ?? gitAddress(specifier);
  if (url !== null) return { ...nothing, ...requirementOfFragment(specifier), url };
  if (/^https?:/.test(specifier)) return archived(specifier);
  return specifier === '' ? nothing : { ...nothing, version: specifier, range: npmRange(specifier) };
}

const nothing: NpmOrigin = { alias: null, version: null, range: null, url: null };

/** Longer names of archives are none that a registry made. */
const longestArchive = 200;

/** A registry names an archive by its version: `https://registry.npmjs.org/name/-/name-1.2.3.tgz`. */
function archived(address: string): NpmOrigin {
  const [path = ''] = address.split(/[?#]/, 1);
  const archive = baseOf(path);
  const isOfRegistry = path.endsWith(`/-/${archive}`) && archive.length <= longestArchive;
  const version = isOfRegistry ? (/-(\d+\.\d+\.\d+[\w.+-]*)\.tgz$/.exec(archive)?.[1] ?? null) : null;
  return version === null ? nothing : { ...nothing, version, range: npmRange(version) };
}

/**
 * The address of the git repository that a specifier or a lock file's `resolved` names.
 * @param source As written.
 * @returns Without `git+` and without the commit; null for a registry's tarball, a version range and a path.
 */
export function gitAddress(source: string): string | null {
  const archive = /^https:\/\/codeload\.github\.com\/([\w.-]+\/[\w.-]+)\//.exec(source);
  if (archive?.[1] !== undefined) return `https://github.com/${archive[1]}`;
  if (!gitForm.test(source)) return null;
  return source.replace(/^git\+/, '').replace(/#.*$/s, '');
}

/**
 * Splits `name@rest` at the `@` that ends the name; a scope's own `@` does not.
 * @param text A Yarn pattern, a Yarn locator or a pnpm key.
 */
export function splitAtVersion(text: string): { readonly name: string; readonly rest: string } {
  const at = text.indexOf('@', 1);
  return at === -1 ? { name: text, rest: '' } : { name: text.slice(0, at), rest: text.slice(at + 1) };
}

function shorthandAddress(specifier: string): string | null {
  const [, host = 'github', path] = shorthandForm.exec(specifier) ?? [];
  return path === undefined ? null : `${hosts[host as keyof typeof hosts]}${path}`;
}

function aliased(text: string): NpmOrigin {
  const { name, rest } = splitAtVersion(text);
  // Yarn berry writes `npm:^1.0` for a range of the package itself: no name begins with a character of a range.
  if (!/^(?:@[^/]+\/)?[a-z][\w.-]*$/i.test(name) || (rest === '' && !name.startsWith('@')))
    return { ...nothing, version: text, range: npmRange(text) };
  return rest === '' ? { ...nothing, alias: name } : { ...nothing, alias: name, version: rest, range: npmRange(rest) };
}

/** A tag that looks like a version, or a range that git is asked to satisfy. */
function requirementOfFragment(specifier: string): Pick<NpmOrigin, 'version' | 'range'> {
  const fragment = /#(?:semver:)?(.*)$/s.exec(specifier)?.[1] ?? '';
  if (specifier.includes('#semver:')) return { version: fragment, range: npmRange(fragment) };
  return { version: /^v?\d+(?:\.\d+)+/.test(fragment) ? fragment : null, range: taggedRange(fragment) };
}
