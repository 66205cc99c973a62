import type { UsageDescription, UsageDescriptionOrigin } from '../../../model/declaration.js';
import type { Problem } from '../../../model/problem.js';
import type { ManifestContents } from '../manifest.js';
import { isUsageDescriptionKey, usageDescription } from '../usage-description.js';
import { plistProblems, problemAt } from './plist-problems.js';
import { shown, spaceHint } from './visible-space.js';
import type { PlistDocument, PlistEntry } from './plist-value.js';

/**
 * The purpose strings among the outermost keys of a property list. A key that stands twice (in the
 * branches of a list that Xcode preprocesses) gives two.
 * @param file Path relative to the root.
 */
export function usageDescriptions(file: string, document: PlistDocument, source: UsageDescriptionOrigin): ManifestContents {
  const { root } = document;
  const problems: Problem[] = [...plistProblems(file, document)];
  if (root === null) return { dependencies: [], declarations: [], problems };
  if (root.kind !== 'dictionary') {
    problems.push(problemAt(file, root, 'The top-level value of the file is not a dictionary.'));
    return { dependencies: [], declarations: [], problems };
  }
  const declarations: UsageDescription[] = [];
  for (const entry of root.entries) {
    if (!isUsageDescriptionKey(entry.key)) {
      const bare = entry.key.replaceAll(/\s/g, '');
      if (bare !== entry.key && isUsageDescriptionKey(bare))
        problems.push(
          problemAt(file, entry, `The key ${shown(entry.key)} is not one of Apple's keys.${spaceHint(entry.key, [bare])}`),
        );
      continue;
    }
    const text = textOf(entry);
    if (text === null) problems.push(problemAt(file, entry, `The value of ${entry.key} is not text.`));
    else declarations.push(usageDescription(entry.key, text, source, file, entry, entry.value));
  }
  return { dependencies: [], declarations, problems };
}

function textOf(entry: PlistEntry): string | null {
  return entry.value.kind === 'string' ? entry.value.value : null;
}
