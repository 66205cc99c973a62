import type { VersionRange } from '../../model/version-range.js';
import { exactly, longestRequirement } from './range.js';

/** `8.1.0`, `v8.1`, `8.1.0-beta.1`. */
const tagForm = /^v?\d+(?:\.\d+)+(?:[-+][0-9A-Za-z.+-]+)?$/;

/**
 * What a git tag or a resolved version says.
 * @param text As written.
 * @returns The one version; null where the text is none.
 */
export function taggedRange(text: string): VersionRange | null {
  return text.length <= longestRequirement && tagForm.test(text) ? exactly(text) : null;
}
