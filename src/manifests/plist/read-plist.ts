import type { ManifestContent } from '../manifest.js';
import { withoutConflictMarkers } from '../merge-conflict.js';
import { readAsciiPlist } from './ascii-plist.js';
import { readBinaryPlist } from './binary-plist.js';
import type { PlistEvents } from './plist-events.js';
import { plistTree } from './plist-tree.js';
import type { PlistDocument } from './plist-value.js';
import { readXmlPlist } from './xml-plist.js';

/** Far above any list that Xcode writes: the largest project file of real apps has some 3 million characters. */
const mostCharacters = 20_000_000;
const tooLarge = `The file has more than ${mostCharacters / 1_000_000} million characters and was not read.`;

/**
 * Reads a property list in whichever spelling it has: binary, XML or old-style. Never throws.
 * @param content The file; an empty one has a null root and an issue.
 */
export function readPlist(content: ManifestContent): PlistDocument {
  if (isBinaryPlist(content.bytes) && content.bytes.length <= mostCharacters) return readBinaryPlist(content.bytes);
  const tree = plistTree(content.text);
  readPlistText(content.text, tree.events);
  return tree.document();
}

/**
 * Goes through a property list in one of its two text spellings.
 * @param text The text of the file.
 */
export function readPlistText(text: string, events: PlistEvents): void {
  if (text.length > mostCharacters) return events.issue('incomplete', tooLarge, 0);
  const merge = withoutConflictMarkers(text);
  if (merge.conflict !== null) events.issue('incomplete', 'A merge conflict is not resolved.', merge.conflict);
  const first = /\S/.exec(merge.text)?.[0];
  if (first === undefined) events.issue('incomplete', 'The property list is empty.', 0);
  else if (text.slice(0, 512).includes('\0')) events.issue('incomplete', 'The file is not a property list.', 0);
  else if (first === '<') readXmlPlist(merge.text, events);
  else readAsciiPlist(merge.text, events);
}

function isBinaryPlist(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6)).toString('latin1') === 'bplist';
}
