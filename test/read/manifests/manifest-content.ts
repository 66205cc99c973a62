import type { ManifestContent } from '../../../src/read/manifests/manifest.js';

/** A file's content from its text, as the project's reader hands it to a format. */
export function content(text: string): ManifestContent {
  return { text, bytes: Buffer.from(text) };
}
