import type { UnreadCode } from '../../model/assessment.js';
import rows from './unread-languages.json' with { type: 'json' };

/** A platform of the project, as far as it matters here. */
interface Platform {
  readonly name: string;
  /** Languages that are not read and whose code runs in its apps. */
  readonly languages: readonly string[];
}

/** The languages that have no folder here yet, the narrower pattern of a language last: it takes its files. */
const languages = rows.map(({ language, files }) => ({ language, pattern: new RegExp(files) }));

const extensions = new RegExp(languages.map(({ pattern }) => pattern.source).join('|'));

/** What never ships with the app. */
const elsewhere = /(?:^|\/)(?:test|tests|integration_test)\//;

/** What only Android runs. */
const android = /(?:^|\/)android\//;

/**
 * Counts the source files in languages that the audit does not read, so that nobody takes its silence on them for an answer.
 * @param paths All files of the project.
 * @param platforms What the project is written for.
 * @returns A row a language, sorted by name.
 */
export function unreadCode(paths: readonly string[], platforms: readonly Platform[]): readonly UnreadCode[] {
  const files = paths.filter((path) => extensions.test(path) && !elsewhere.test(path));
  const byLanguage = new Map<string, { readonly example: string; files: number }>();
  for (const file of files) {
    const language = languages.findLast(({ pattern }) => pattern.test(file))?.language;
    if (language === undefined || (android.test(file) && !/^(?:Java|Kotlin)$/.test(language))) continue;
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, { example: file, files: 1 });
    else known.files += 1;
  }
  return [...byLanguage]
    .map(([language, { example, files: count }]): UnreadCode => {
      const platform = platforms.find((one) => one.languages.includes(language));
      return { language, files: count, example, runsIn: platform?.name ?? null };
    })
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}
