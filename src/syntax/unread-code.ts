import type { UnreadCode } from '../model/assessment.js';

/** Code that can run in an iOS app and has no folder here yet. Kotlin does so in the parts that are shared or built for iOS. */
const languages: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  { language: 'Dart', pattern: /\.dart$/ },
  { language: 'C#', pattern: /\.cs$/ },
  { language: 'Kotlin', pattern: /(?:^|\/)(?:common|ios|apple|native)\w*Main\/.*\.kt$/ },
  { language: 'Vue', pattern: /\.vue$/ },
  { language: 'Svelte', pattern: /\.svelte$/ },
];

/** What never ships with the app, or never runs on iOS. */
const elsewhere = /(?:^|\/)(?:test|tests|integration_test|android)\//;

/**
 * Counts the source files in languages that the audit does not read, so that nobody takes its silence on them for an answer.
 * @param paths All files of the project.
 * @returns A row a language, sorted by name.
 */
export function unreadCode(paths: readonly string[]): readonly UnreadCode[] {
  return languages
    .map(({ language, pattern }) => ({
      language,
      files: paths.filter((path) => pattern.test(path) && !elsewhere.test(path)).length,
    }))
    .filter(({ files }) => files > 0)
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}
