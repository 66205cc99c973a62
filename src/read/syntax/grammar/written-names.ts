import { childrenOf, textOf, type Tree } from './tree.js';
import rows from './written-names.json' with { type: 'json' };

/** The annotations and attributes by which libraries are told under which name they write a property. */
const named = new RegExp(
  `(?:@|\\[|,\\s*)(?:\\w+:\\s*)?(?:\\w+\\.)*(?:${rows.map(({ name }) => name).join('|')})(?:Attribute)?\\s*\\(\\s*(?:(?:name|value|Name|PropertyName)\\s*=\\s*)?"([^"]+)"`,
);

/**
 * The name under which a library writes a property: `@JsonProperty("a")`, `[JsonPropertyName("a")]`.
 * @param declaration The property, or a parameter that is one.
 * @param kinds What the grammar calls the annotations or attributes before it.
 * @returns As a part of the declaration; nothing where they give no name.
 */
export function writtenName(declaration: Tree, ...kinds: readonly string[]): { readonly writtenAs?: string } {
  const writtenAs = named.exec(
    childrenOf(declaration, ...kinds)
      .map(textOf)
      .join(' '),
  )?.[1];
  return writtenAs === undefined ? {} : { writtenAs };
}
