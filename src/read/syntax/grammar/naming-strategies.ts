import type { Statement } from '../../../model/module.js';
import { childrenOf, textOf, type Tree } from './tree.js';
import rows from './naming-strategies.json' with { type: 'json' };

/** The annotations and attributes by which libraries are told to write all properties of a type with underscores. */
const snakeCase = new RegExp(
  `(?:@|\\[|,\\s*)(?:\\w+\\.)*(?:${rows.map(({ annotation, strategy }) => `${annotation}(?:Attribute)?\\s*\\([^)]*\\b${strategy}`).join('|')})\\b`,
);

/**
 * Gives the properties of a type the names under which a library writes them, where an annotation of the type says how it makes them:
 * `@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)`. A property's own name goes before.
 * @param members What the type declares.
 * @param declaration The type.
 * @param kinds What the grammar calls the annotations or attributes before it.
 */
export function withNamingStrategy(
  members: readonly Statement[],
  declaration: Tree,
  ...kinds: readonly string[]
): readonly Statement[] {
  const annotations = childrenOf(declaration, ...kinds)
    .map(textOf)
    .join(' ');
  if (!snakeCase.test(annotations)) return members;
  return members.map((member) =>
    member.kind === 'declaration' && member.declares === 'property' && member.writtenAs === undefined
      ? { ...member, writtenAs: underscored(member.name) }
      : member,
  );
}

/** `iosAdvertisingId` and `IosAdvertisingId` become `ios_advertising_id`. */
function underscored(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}
