import type { ManifestContent, ManifestContents } from '../manifest.js';
import { readDynamicConfig } from './dynamic-config.js';
import { readStaticConfig } from './static-config.js';

/**
 * Reads the purpose strings that an Expo app asks for.
 * @param file Path relative to the root; its extension tells JSON from a program.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  return file.endsWith('.json') ? readStaticConfig(file, content.text) : readDynamicConfig(file, content.text);
}
