import type { Declaration } from '../../../model/declaration.js';
import { expressionsOf, partsOf } from '../../../model/expression-parts.js';
import type { Expression } from '../../../model/expression.js';
import type { Source } from '../../../model/source.js';
import { baseOf } from '../../../model/path.js';
import type { ManifestContents, ManifestReader } from '../manifest.js';
import { isUsageDescriptionKey, usageDescription } from '../usage-description.js';

/** Reads a text in C#. */
interface CodeParser {
  parse(file: string, text: string): Source;
}

/**
 * Makes the reader of code that writes purpose strings: `plist.root.SetString("NSUserTrackingUsageDescription", …)`, and
 * `root["NSUserTrackingUsageDescription"] = …` (https://docs.unity3d.com/ScriptReference/iOS.Xcode.PlistElementDict.html).
 * @param parser Reads code as the editor does that builds for iOS.
 */
export function readerOf(parser: CodeParser): ManifestReader {
  return {
    read: (file, { text }): ManifestContents => {
      const source = parser.parse(file, text);
      return { dependencies: [], declarations: writesIn(source), problems: [] };
    },
  };
}

/** What is written under a key. */
interface Written {
  readonly key: Expression;
  readonly value: Expression;
}

function writesIn(source: Source): readonly Declaration[] {
  const constants = constantsIn(source);
  const textFile = textFileIn(source);
  return source.facts.flatMap((fact): readonly Declaration[] => {
    const written =
      fact.kind === 'call'
        ? writtenByCall(fact.call.callee, fact.call.arguments)
        : fact.kind === 'assignment'
          ? writtenTo(fact.target, fact.value)
          : null;
    const key = written === null ? null : textOf(constants, written.key);
    if (written === null || key === null || !isUsageDescriptionKey(key)) return [];
    const text = textOf(constants, written.value);
    const { file, line, column } = fact.place;
    // A text that the editor gets elsewhere is there all the same: an asset, a setting, a file.
    if (text === null) {
      const plugin = baseOf(file);
      return [
        {
          kind: 'prebuild-usage-description',
          key,
          plugin,
          ...(textFile !== null && isTextOfFile(written.value, source) ? { textFile } : {}),
          place: fact.place,
        },
      ];
    }
    return [usageDescription(key, text, 'project-generator', file, { line, column })];
  });
}

/**
 * The text file that the code loads, where it names one alone: `AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Texts/Tracking.txt")`.
 * Paths of assets begin at the folder of the project.
 */
function textFileIn({ file, facts }: Source): string | null {
  const assets = /^(.*\/)?Assets\//.exec(file);
  const paths = new Set<string>();
  const open = facts.flatMap(expressionsOf);
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'literal' && typeof part.value === 'string' && /^Assets\/.*\.txt$/.test(part.value)) paths.add(part.value);
    // Calls and objects are facts of their own.
    if (part.kind !== 'call' && part.kind !== 'object') open.push(...partsOf(part));
    else open.push(...partsOf(part).filter(({ kind }) => kind === 'literal'));
  }
  const [path, ...more] = paths;
  return assets === null || path === undefined || more.length > 0 ? null : `${assets[1] ?? ''}${path}`;
}

/** Whether a value is all that a file holds: `asset.text`, `File.ReadAllText(path)`, or a variable that is declared as one. */
function isTextOfFile(value: Expression, { facts }: Pick<Source, 'facts'>): boolean {
  if (value.kind === 'member') return value.name === 'text';
  if (value.kind === 'call') return value.callee.kind === 'member' && value.callee.name === 'ReadAllText';
  if (value.kind !== 'name') return false;
  const values = facts.flatMap((fact) => (fact.kind === 'declaration' && fact.name === value.name ? [fact.value] : []));
  return values.length > 0 && values.every((each) => each !== null && each.kind !== 'name' && isTextOfFile(each, { facts: [] }));
}

function writtenByCall(callee: Expression, given: readonly { readonly value: Expression }[]): Written | null {
  const [key, value] = given;
  const isWrite = callee.kind === 'member' && (callee.name === 'SetString' || callee.name === 'Add');
  return isWrite && key !== undefined && value !== undefined ? { key: key.value, value: value.value } : null;
}

function writtenTo(target: Expression, value: Expression): Written | null {
  if (target.kind !== 'operation' || target.operator !== 'subscript') return null;
  const [, key] = target.operands;
  return key === undefined ? null : { key, value };
}

/** The texts that names of the file stand for: what has one value, whatever scope it is in. */
function constantsIn({ facts }: Source): ReadonlyMap<string, string | null> {
  const constants = new Map<string, string | null>();
  for (const fact of facts) {
    if (fact.kind !== 'declaration' || fact.value === null) continue;
    const text = fact.value.kind === 'literal' && typeof fact.value.value === 'string' ? fact.value.value : null;
    constants.set(fact.name, constants.has(fact.name) ? null : text);
  }
  return constants;
}

/** A text, the name of one, or an element that is made of one. */
function textOf(constants: ReadonlyMap<string, string | null>, expression: Expression): string | null {
  if (expression.kind === 'literal') return typeof expression.value === 'string' ? expression.value : null;
  if (expression.kind === 'name' || expression.kind === 'member') return constants.get(expression.name) ?? null;
  const [first] = expression.kind === 'call' ? expression.arguments : [];
  const isElement =
    expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === 'PlistElementString';
  return isElement && first !== undefined ? textOf(constants, first.value) : null;
}
