/** An address that may be linked: nothing in it ends a link of Markdown or an attribute. */
const address = /^(https:\/\/[\w./~#%?=&+@-]+)(?:, (.*))?$/s;

/** Where a fact is written, as reports show it. */
export interface Citation {
  /** What is shown: the site and the section, or the whole source where it is no address. */
  readonly text: string;
  /** The address of the page; empty where the source is none. */
  readonly url: string;
}

/**
 * Reads a source as the catalogue words it: an address with a section, a file of a repository, or a place in this one.
 * @param source `https://…, Section`, or any other text.
 */
export function citationOf(source: string): Citation {
  const [, url, section] = address.exec(source) ?? [];
  if (url === undefined) return { text: source, url: '' };
  const site = url.replace(/^https:\/\//, '').replace(/\/$/, '');
  return { text: section === undefined ? site : `${site.split('/')[0] ?? site}: ${section}`, url };
}
