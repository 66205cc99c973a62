import { csharp } from './csharp/index.js';
import { xaml } from './csharp/xaml/index.js';
import { dart } from './dart/index.js';
import { go } from './go/index.js';
import { java } from './java/index.js';
import { javascript } from './javascript/index.js';
import { html, svelte, vue } from './javascript/markup/index.js';
import { kotlin } from './kotlin/index.js';
import type { Language } from './language.js';
import { objc } from './objc/index.js';
import { python } from './python/index.js';
import { ruby } from './ruby/index.js';
import { swift } from './swift/index.js';
import { interfaceBuilder } from './swift/interface-builder/index.js';

/** Every language that is read: the one place that lists them. */
export const languages = [
  csharp,
  xaml,
  dart,
  go,
  java,
  javascript,
  html,
  svelte,
  vue,
  kotlin,
  objc,
  python,
  ruby,
  swift,
  interfaceBuilder,
] as const satisfies readonly Language[];

/**
 * Finds the language of a file.
 * @param path Path with its extension, in any case.
 * @returns The language, or null for a file that is no source.
 */
export function languageOf(path: string): Language | null {
  const extension = path.slice(path.lastIndexOf('.')).toLowerCase();
  return byExtension.get(extension) ?? null;
}

const byExtension = new Map<string, Language>(
  languages.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)),
);
