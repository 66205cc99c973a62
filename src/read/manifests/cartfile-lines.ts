import type { Extract, Flaw, FoundDependency } from './dependency-reader.js';
import { lastComponent } from './package-identity.js';
import { carthageRange } from '../../catalog/versions/carthage.js';
import { taggedRange } from '../../catalog/versions/tag.js';

/** `github "owner/name" ~> 1.0`: the kind of origin, the origin, the requirement. A comment may follow. */
const entryForm = /^\s*(github|git|binary)\s+"([^"]+)"\s*([^#]*)(?:#[^]*)?$/;

/**
 * Reads the lines of a Cartfile or Cartfile.resolved
 * (https://github.com/Carthage/Carthage/blob/master/Documentation/Artifacts.md).
 * @param text The whole file.
 * @param basis `resolved` for Cartfile.resolved, whose third field is a version, a tag or a commit.
 */
export function cartfileEntries(text: string, basis: 'resolved' | 'required'): Extract {
  const dependencies: FoundDependency[] = [];
  const flaws: Flaw[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const entry = entryForm.exec(line);
    if (entry !== null) {
      dependencies.push(dependency(entry, basis, offset));
      if (!isWhole(entry[3]?.trim() ?? '', basis)) flaws.push({ offset, message: 'The version on this line is incomplete.' });
    } else if (!/^\s*(?:#|$)/.test(line)) flaws.push({ offset, message: 'This line does not name a dependency.' });
    offset += line.length + 1;
  }
  return { dependencies, flaws };
}

/** Cartfile.resolved names a version in quotation marks; a Cartfile may name none, and has one after each operator. */
function isWhole(requirement: string, basis: 'resolved' | 'required'): boolean {
  if (basis === 'resolved' || requirement.startsWith('"')) return /^"[^"]+"$/.test(requirement);
  return requirement === '' || /\w$/.test(requirement);
}

function dependency(entry: RegExpExecArray, basis: 'resolved' | 'required', lineOffset: number): FoundDependency {
  const [line, kind = '', origin = '', requirement = ''] = entry;
  const component = lastComponent(origin);
  // A binary is named by its JSON file; its project's repository is not in the file.
  const name = kind === 'binary' ? component.replace(/\.json$/, '') : component;
  const offset = lineOffset + line.indexOf(component, line.indexOf('"'));
  return { name, ecosystem: 'carthage', basis, ...versionOf(requirement.trim()), url: addressOf(kind, origin), offset };
}

/** A requirement in quotes is a branch, tag or commit: only one that begins like a version is one. */
function versionOf(requirement: string): Required<Pick<FoundDependency, 'version' | 'range'>> {
  const quoted = /^"([^"]*)"$/.exec(requirement)?.[1];
  if (quoted === undefined) return { version: requirement === '' ? null : requirement, range: carthageRange(requirement) };
  return { version: /^v?\d+(?:\.\d+)+/.test(quoted) ? quoted : null, range: taggedRange(quoted) };
}

function addressOf(kind: string, origin: string): string | null {
  if (kind === 'binary') return null;
  return kind === 'github' && /^[\w.-]+\/[\w.-]+$/.test(origin) ? `https://github.com/${origin}` : origin;
}
