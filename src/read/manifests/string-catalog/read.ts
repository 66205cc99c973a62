import type { UsageDescription } from '../../../model/declaration.js';
import { jsonProblem, readJson } from '../json-document.js';
import { property, textOf } from '../json-tree.js';
import type { JsonValue } from '../json-tree.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { isUsageDescriptionKey, usageDescription } from '../usage-description.js';

/**
 * Reads the purpose strings of a string catalogue: one a language that has a text, the source language first. A key without a text
 * in any language declares nothing.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const { root, problems, positionOf } = readJson(file, content.text);
  const strings = property(root, 'strings');
  if (strings?.kind !== 'object') {
    const missing = jsonProblem(file, positionOf(root?.offset ?? 0), 'The string catalog has no object `strings`.');
    return { dependencies: [], declarations: [], problems: problems.length > 0 ? problems : [missing] };
  }
  const language = textOf(property(root, 'sourceLanguage'));
  const declarations = strings.entries.flatMap((entry): readonly UsageDescription[] => {
    if (!isUsageDescriptionKey(entry.key)) return [];
    return localizedTexts(property(entry.value, 'localizations'), language).map(({ text, offset }) =>
      usageDescription(entry.key, text, 'string-catalog', file, positionOf(entry.keyOffset), positionOf(offset)),
    );
  });
  return { dependencies: [], declarations, problems };
}

/** A text with its 0-based offset. */
interface Text {
  readonly text: string;
  readonly offset: number;
}

function localizedTexts(localizations: JsonValue | undefined, language: string | null): readonly Text[] {
  if (localizations?.kind !== 'object') return [];
  const own = localizations.entries.filter(({ key }) => key === language);
  const others = localizations.entries.filter(({ key }) => key !== language);
  return [...own, ...others].flatMap(({ value }) => unitText(value) ?? []);
}

/** The text of a localisation; of one that varies by device or number, that of the first variation. */
function unitText(localization: JsonValue | undefined): Text | null {
  for (const unit of [localization, ...variationsOf(localization)]) {
    const value = property(property(unit, 'stringUnit'), 'value');
    const text = textOf(value);
    if (value !== undefined && text !== null) return { text, offset: value.offset + 1 };
  }
  return null;
}

/** `variations.device.iphone`, `variations.plural.other`, …: the innermost objects. */
function variationsOf(localization: JsonValue | undefined): readonly JsonValue[] {
  const kinds = property(localization, 'variations');
  return valuesOf(kinds).flatMap(valuesOf);
}

function valuesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.kind === 'object' ? value.entries.map((entry) => entry.value) : [];
}
