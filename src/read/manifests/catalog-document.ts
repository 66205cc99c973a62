import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { NodeWorkspace } from '../../model/declaration.js';
import type { Place } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { mostCharactersByHand, tooLong } from './dependency-reader.js';
import type { ManifestContent, ManifestContents, RequirementCatalog, RequirementOverride } from './manifest.js';
import { readingBothSides } from './merge-conflict.js';
import { overriddenPackage } from './requirement-overrides.js';
import { lineIndex } from './text-position.js';

/**
 * Makes the `read` function of a YAML file that can hold `catalog`, `catalogs` and `overrides` beside other settings, which are left alone, and
 * in `packages` the folders of a workspace.
 * @param remedy What to do about a file that cannot be read: an imperative sentence.
 */
export function catalogReader(remedy: string): (file: string, content: ManifestContent) => ManifestContents {
  return readingBothSides((file, { text }) => {
    const nothing = { dependencies: [], declarations: [], problems: [] };
    if (!/^["']?(?:catalogs?|overrides|packages)["']?\s*:/m.test(text)) return nothing;
    const failed = (offset: number, message: string): ManifestContents => {
      const problem: Problem = { kind: 'incomplete', place: { file, ...lineIndex(text)(offset) }, message, remedy };
      return { ...nothing, problems: [problem] };
    };
    if (text.length > mostCharactersByHand) return failed(0, tooLong(mostCharactersByHand));
    try {
      const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
      const [error] = document.errors;
      if (error !== undefined) return failed(error.pos[0], 'The file is not valid YAML.');
      if (!isMap(document.contents)) return nothing;
      return {
        ...nothing,
        declarations: workspacesIn(document.contents, { file, line: 1, column: 1 }),
        catalogs: catalogsIn(document.contents, file),
        overrides: overridesIn(document.contents, (offset) => ({ file, ...lineIndex(text)(offset) })),
      };
    } catch (error) {
      // The parser recurses: nesting thousands of levels deep ends its stack.
      if (!(error instanceof RangeError)) throw error;
      return failed(0, 'The file is nested too deeply.');
    }
  }, remedy);
}

/** `packages: ["apps/*", "!apps/old"]` (https://pnpm.io/pnpm-workspace_yaml). */
function workspacesIn(root: YAMLMap, place: Place): readonly NodeWorkspace[] {
  const listed = root.get('packages', true);
  const items = isSeq(listed) ? listed.items : [];
  const members = items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
  return members.length === 0 ? [] : [{ kind: 'node-workspace', members, place }];
}

function catalogsIn(root: YAMLMap, file: string): readonly RequirementCatalog[] {
  return pairsOf(root).flatMap(([key, value]) => {
    if (key === 'catalog') return [{ name: 'default', file, requirements: requirementsOf(value) }];
    if (key !== 'catalogs') return [];
    return pairsOf(value).map(([name, catalog]) => ({ name, file, requirements: requirementsOf(catalog) }));
  });
}

/** `overrides: { name: ^1.0 }` (https://pnpm.io/settings#overrides). */
function overridesIn(root: YAMLMap, placeAt: (offset: number) => Place): readonly RequirementOverride[] {
  const node = root.get('overrides', true);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) && typeof key.value === 'string' ? overriddenPackage(key.value) : null;
    const requirement = textOf(value);
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    return name === null || requirement === null ? [] : [{ name, requirement, place: placeAt(offset) }];
  });
}

/** YAML reads `2.10` as the number 2.1: what is written counts. */
function textOf(value: unknown): string | null {
  if (!isScalar(value)) return null;
  return (typeof value.value === 'string' ? value.value : (value.source ?? '')).trim() || null;
}

function requirementsOf(node: unknown): ReadonlyMap<string, string> {
  return new Map(
    pairsOf(node).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === null ? [] : [[name, text] as const];
    }),
  );
}

function pairsOf(node: unknown): readonly (readonly [name: string, value: unknown])[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && typeof key.value === 'string' ? [[key.value, value] as const] : [],
  );
}
