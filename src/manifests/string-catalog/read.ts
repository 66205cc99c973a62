import type { UsageDescription } from '../../model/declaration.js';
import { jsonProblem, readJson } from '../json-document.js';
import { property, textOf } from '../json-tree.js';
import type { JsonValue } from '../json-tree.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { isUsageDescriptionKey, usageDescription } from '../usage-description.js';

/**
 * Reads the purpose strings of a string catalogue, in its source language if they are there, else in the
 * first language that has them. A key without a text in any language declares nothing.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const { root, problems, positionOf } = readJson(file, content.text);
  const strings = property(root, 'strings');
  if (strings?.kind !== 'object') {
    const missing = jsonProblem(file, positionOf(root?.offset ?? 0), 'The string catalogue has no object `strings`.');
    return { dependencies: [], declarations: [], problems: problems.length > 0 ? problems : [missing] };
  }
  const language = textOf(property(root, 'sourceLanguage'));
  const declarations = strings.entries.flatMap((entry): readonly UsageDescription[] => {
    const text = isUsageDescriptionKey(entry.key) ? localizedText(property(entry.value, 'localizations'), language) : null;
    return text === null ? [] : [usageDescription(entry.key, text, 'string-catalog', file, positionOf(entry.keyOffset))];
  });
  return { dependencies: [], declarations, problems };
}

function localizedText(localizations: JsonValue | undefined, language: string | null): string | null {
  if (localizations?.kind !== 'object') return null;
  const source = language === null ? undefined : property(localizations, language);
  for (const localization of [source, ...localizations.entries.map((entry) => entry.value)]) {
    const text = unitText(localization);
    if (text !== null) return text;
  }
  return null;
}

/** The text of a localisation; of one that varies by device or number, that of the first variation. */
function unitText(localization: JsonValue | undefined): string | null {
  const text = textOf(property(property(localization, 'stringUnit'), 'value'));
  return (
    text ??
    variationsOf(localization)
      .map((variation) => textOf(property(property(variation, 'stringUnit'), 'value')))
      .find((value) => value !== null) ??
    null
  );
}

/** `variations.device.iphone`, `variations.plural.other`, …: the innermost objects. */
function variationsOf(localization: JsonValue | undefined): readonly JsonValue[] {
  const kinds = property(localization, 'variations');
  return valuesOf(kinds).flatMap(valuesOf);
}

function valuesOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.kind === 'object' ? value.entries.map((entry) => entry.value) : [];
}
