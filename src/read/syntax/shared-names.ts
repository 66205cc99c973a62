/** A project has fewer names; whoever writes more gets no common ones. */
const mostNames = 200_000;

/** UTF-16 units; a longer text is no name that comes again. */
const longestName = 200;

const names = new Map<string, string>();

/**
 * Gives one string for all that are alike: a name stands in many places of many files, and is compared more quickly with itself.
 * @param name A name as a part of a file's text, which it no longer keeps alive.
 */
export function sharedName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (names.size >= mostNames || name.length > longestName) return name;
  const own = copied(name);
  names.set(own, own);
  return own;
}

/** A part of a string is a view of the whole; only what is written anew is none. */
function copied(text: string): string {
  return isLatin(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;
}

function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}
