import { childrenOf, textOf, type Tree } from './tree.js';
import rows from './written-names.json' with { type: 'json' };

/** The annotations and attributes by which libraries are told under which name they write a property: as a text, or as a constant. */
const named = new RegExp(
  `(?:@|\\[|,\\s*)(?:\\w+:\\s*)?(?:\\w+\\.)*(?:${rows.map(({ name }) => name).join('|')})(?:Attribute)?\\s*\\(` +
    `(?:[^()"']*,)?\\s*(?:(?:name|value|Name|PropertyName)\\s*[=:]\\s*)?(?:["']([^"']+)["']|((?:[A-Za-z_]\\w*\\.)*[A-Za-z_]\\w*)\\s*[,)])`,
);

/** Words that are values, and no constants. */
const values: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * The name under which a library writes a property: `@JsonProperty("a")`, `[JsonPropertyName(Keys.A)]`, `@JsonKey(name: 'a')`.
 * @param declaration The property, or a parameter that is one.
 * @param kinds What the grammar calls the annotations or attributes before it.
 * @returns As a part of the declaration; nothing where they give no name.
 */
export function writtenName(
  declaration: Tree,
  ...kinds: readonly string[]
): { readonly writtenAs?: string; readonly writtenBy?: string } {
  const [, text, constant] =
    named.exec(
      childrenOf(declaration, ...kinds)
        .map(textOf)
        .join(' '),
    ) ?? [];
  if (text !== undefined) return { writtenAs: text };
  return constant === undefined || values.has(constant) ? {} : { writtenBy: constant };
}
