import type { Declaration } from '../../model/declaration.js';
import { mostCharactersByHand, tooLong } from '../dependency-reader.js';
import type { Problem } from '../../model/problem.js';
import type { ManifestContent, ManifestContents, SettingLine } from '../manifest.js';
import { swiftTokens, unclosedBrackets, type SwiftToken } from '../swift-tokens.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionIn } from '../usage-description.js';

/**
 * Reads the purpose strings and the apps of a Tuist project (https://docs.tuist.dev, Manifests); nothing of it is run. What
 * functions of the project's own put together is not followed.
 * @param file Path relative to the root.
 */
export function read(file: string, { text }: ManifestContent): ManifestContents {
  const nothing = { dependencies: [], declarations: [], problems: [] };
  if (!/\bimport\s+ProjectDescription\b/.test(text))
    return isCutInImport(file, text) ? { ...nothing, problems: [beforeProject(file, text)] } : nothing;
  if (text.length > mostCharactersByHand) {
    const message = tooLong(mostCharactersByHand);
    return { ...nothing, problems: [{ kind: 'incomplete', place: { file, line: 1, column: 1 }, message, remedy }] };
  }
  const { tokens, flaws } = swiftTokens(text);
  const positionOf = lineIndex(text);
  const declarations = tokens.flatMap((token, index): readonly Declaration[] => {
    const position = positionOf(token.offset);
    if (isAppProduct(tokens, index)) return [{ kind: 'app-target', place: { file, ...position } }];
    const key = token.kind === 'string' ? usageDescriptionIn(token.text) : null;
    const written = key === null ? null : textAfter(tokens, index);
    return key === null || written === null ? [] : [usageDescription(key, written, 'project-generator', file, position)];
  });
  const settings = tokens.flatMap((token, index): readonly SettingLine[] => {
    const value = token.kind === 'string' && /^[A-Za-z_]\w*$/.test(token.text) ? textAfter(tokens, index) : null;
    return value === null ? [] : [{ kind: 'setting', name: token.text, value, place: { file, ...positionOf(token.offset) } }];
  });
  const isCut =
    /(?:^|\/)Project\.swift$/.test(file) && !tokens.some(({ kind, text: word }) => kind === 'word' && word === 'Project');
  const cut = isCut ? [{ offset: text.length, message: 'The file ends before its project.' }] : [];
  const problems = [...flaws, ...unclosedBrackets(tokens), ...cut].slice(0, 1).map(({ offset, message }): Problem => {
    return { kind: 'incomplete', place: { file, ...positionOf(offset) }, message, remedy };
  });
  return { ...nothing, declarations, problems, settings };
}

/** Whether a file has nothing but a line that may have been going to import the module of manifests. */
function isCutInImport(file: string, text: string): boolean {
  if (!/(?:^|\/)Project\.swift$/.test(file)) return false;
  const [word = '', module = '', ...more] = swiftTokens(text.slice(0, mostCharactersByHand)).tokens.map((token) => token.text);
  const isWhole = word === 'import' || module === '';
  return more.length === 0 && isWhole && 'import'.startsWith(word) && 'ProjectDescription'.startsWith(module);
}

function beforeProject(file: string, text: string): Problem {
  const position = lineIndex(text)(text.trimEnd().length);
  return { kind: 'incomplete', place: { file, ...position }, message: 'The file ends before its project.', remedy };
}

const remedy = 'Fix the file. Check it with tuist generate.';

/** `product: .app` */
function isAppProduct(tokens: readonly SwiftToken[], index: number): boolean {
  const words = tokens.slice(index, index + 4).map(({ text }) => text);
  return tokens[index]?.kind === 'word' && words.join(' ') === 'product : . app';
}

/** The text behind `"key":`, as `"…"` or `.string("…")`. */
function textAfter(tokens: readonly SwiftToken[], index: number): string | null {
  const [colon, ...rest] = tokens.slice(index + 1, index + 6);
  if (colon?.text !== ':') return null;
  const value = rest[0]?.text === '.' && rest[1]?.text === 'string' ? rest[3] : rest[0];
  return value?.kind === 'string' ? value.text : null;
}
