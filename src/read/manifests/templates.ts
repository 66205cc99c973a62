import type { ManifestContent, ManifestContents } from './manifest.js';

/** What Xcode replaces when it makes a file of a template: `___FILEBASENAME___`, `___VARIABLE_bundleIdentifier:identifier___`. */
const xcodePlaceholder = /___[A-Z][A-Za-z0-9_:]{0,80}___/;

/** What other tools replace: `{{name}}`, `<%= name %>`, `{% if name %}`. */
const otherPlaceholder = /\{\{[^{}\n]{0,200}\}\}|<%[^%\n]{0,200}%>|\{%[^%\n]{0,200}%\}/;

/** A folder in which somebody keeps what other files are made of. */
const templateFolder = /(?:^|\/)(?:[^/]*[-_. ])?templates?\//i;

/** The property lists of which apps are made. */
const propertyList = /\.(?:plist|xcprivacy|strings)$/i;

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

/**
 * Leaves out what a template says: it is no part of an app until a tool has filled it in. A property list of Xcode's is known by its
 * placeholders, another file by its placeholders in a folder of templates, where it is not valid as it is; a property list by that
 * folder alone. A file in no folder of templates may be an app's, filled in when that is built: that it was not read is still said.
 * @param file The file, with its path.
 * @param contents What was read from it.
 */
export function withoutTemplates(
  file: ManifestContent & { readonly path: string },
  contents: ManifestContents,
): ManifestContents {
  const isPropertyList = propertyList.test(file.path);
  if (isPropertyList && xcodePlaceholder.test(file.text)) return nothing;
  if (contents.problems.length === 0) return contents;
  const hasPlaceholder = otherPlaceholder.test(file.text);
  if (templateFolder.test(file.path) && (isPropertyList || hasPlaceholder)) return nothing;
  return isPropertyList && hasPlaceholder
    ? { ...contents, problems: contents.problems.map((problem) => ({ ...problem, kind: 'partial' as const })) }
    : contents;
}
