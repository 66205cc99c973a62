import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { UsageDescription } from '../../../model/declaration.js';
import { baseOf } from '../../../model/path.js';
import { mostCharactersByHand } from '../dependency-reader.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { lineIndex } from '../text-position.js';
import { usageDescription } from '../usage-description.js';
import rows from './settings.json' with { type: 'json' };

/** A field of an asset from which a build takes a usage description. */
interface Row {
  readonly file: string;
  readonly field: string;
  /** The key of Info.plist that it becomes. */
  readonly key: string;
  /** Where another field is this, the build does not write it; a field that is absent is empty. */
  readonly unless: readonly { readonly field: string; readonly is: readonly string[] }[];
}

const table: readonly Row[] = rows;

/**
 * Reads the usage descriptions in the settings of Unity and its packages. A file that cannot be read declares none: whether the key is
 * there stays a question, since the build makes the Info.plist.
 * @param file Path relative to the root.
 */
export function read(file: string, { text }: ManifestContent): ManifestContents {
  return { dependencies: [], declarations: text.length > mostCharactersByHand ? [] : descriptionsIn(file, text), problems: [] };
}

function descriptionsIn(file: string, text: string): readonly UsageDescription[] {
  const start = bodyStart(text);
  const fields = fieldsOf(text.slice(start));
  const placeAt = lineIndex(text);
  const valueOf = (name: string): string => fields.get(name)?.value ?? '';
  const name = baseOf(file);
  return table.flatMap((row) => {
    const field = fields.get(row.field);
    if (row.file !== name || field === undefined || field.value.trim() === '') return [];
    if (row.unless.some((other) => other.is.includes(valueOf(other.field)))) return [];
    return [usageDescription(row.key, field.value, 'project-generator', file, placeAt(start + field.offset))];
  });
}

/** Unity writes its own tags before the first object (https://docs.unity3d.com/Manual/FormatDescription.html). */
function bodyStart(text: string): number {
  const header = /^%YAML[^]*?^--- .*\n/m.exec(text);
  return header === null ? 0 : header.index + header[0].length;
}

interface Field {
  readonly value: string;
  readonly offset: number;
}

/** The fields of the only object of an asset, or of a JSON file, that have a value of their own. */
function fieldsOf(text: string): ReadonlyMap<string, Field> {
  try {
    const { contents, errors } = parseDocument(text, { prettyErrors: false, uniqueKeys: false, schema: 'failsafe' });
    if (errors.length > 0 || !isMap(contents)) return new Map();
    const [object] = contents.items;
    const inner = contents.items.length === 1 && isMap(object?.value) ? object.value : contents;
    return new Map(scalarsOf(inner));
  } catch (error) {
    // The parser recurses: nesting thousands of levels deep ends its stack.
    if (!(error instanceof RangeError)) throw error;
    return new Map();
  }
}

function scalarsOf({ items }: YAMLMap): readonly (readonly [string, Field])[] {
  return items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !isScalar(value)) return [];
    const text = typeof value.value === 'string' ? value.value : '';
    return [[String(key.value), { value: text, offset: key.range?.[0] ?? 0 }] as const];
  });
}
