import { includedFile } from '../build-settings.js';
import type { UsageDescription, XcconfigSettings } from '../../../model/declaration.js';
import type { Problem } from '../../../model/problem.js';
import type { ManifestContent, ManifestContents, SettingLine } from '../manifest.js';
import { readingBothSides } from '../merge-conflict.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionOfSetting } from '../usage-description.js';

/** `NAME = value` or `NAME[condition] = value`, up to the end of the line. */
const setting = /^[ \t]*([A-Za-z_]\w*(?:[ \t]*\[[^\]\n]*\]){0,8})[ \t]*=(.*)$/;

/** `#include "Other.xcconfig"`, or with a question mark where the file need not be there. */
const include = /^[ \t]*#include\??[ \t]*"([^"\n]+)"/;

/**
 * Reads the purpose strings among the build settings of a configuration file, and its settings for those that refer to them. What
 * another file that it includes sets is that file's to say. Xcode skips what is no setting,
 * but a last line that begins one and does not end it tells that the file is cut short; one cut after a whole setting does not tell.
 * @param file Path relative to the root.
 */
export const read = readingBothSides(
  readOne,
  'Resolve the merge. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
);

function readOne(file: string, content: ManifestContent): ManifestContents {
  const positionOf = lineIndex(content.text);
  const declarations: UsageDescription[] = [];
  const settings: SettingLine[] = [];
  let offset = 0;
  for (const line of content.text.split('\n')) {
    const [, path] = include.exec(line) ?? [];
    const [, written, value = ''] = setting.exec(line) ?? [];
    const name = written?.replaceAll(/[ \t]/g, '');
    const position = positionOf(offset + line.indexOf(written ?? '#'));
    if (path !== undefined) settings.push({ kind: 'include', path, place: { file, ...position } });
    if (name !== undefined) {
      const text = withoutComment(value);
      const key = usageDescriptionOfSetting(name);
      if (key !== null) declarations.push(usageDescription(key, text, 'build-setting', file, position));
      settings.push({ kind: 'setting', name, value: text, place: { file, ...position } });
    }
    offset += line.length + 1;
  }
  return {
    dependencies: [],
    declarations: [...declarations, ...plainSettings(file, settings)],
    problems: cutShort(file, content.text),
    settings,
  };
}

/** What the last line may be, up to a comment: nothing, a setting whose value does not go on, or an include. */
const wholeLine = /^[ \t]*(?:\w+[ \t]*(?:\[[^\]]*\][ \t]*){0,8}=(?:.*[^\\])?|#include\??[ \t]*"[^"]*"[ \t]*)?$/;

function cutShort(file: string, text: string): readonly Problem[] {
  const ended = text.trimEnd();
  const start = ended.lastIndexOf('\n') + 1;
  if (wholeLine.test(withoutComment(ended.slice(start)))) return [];
  const { line, column } = lineIndex(text)(start);
  return [
    {
      kind: 'incomplete',
      place: { file, line, column },
      message: 'The file ends in the middle of a setting.',
      remedy: 'Complete this line. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
    },
  ];
}

/** Longer values are none that name an app. */
const longestValue = 200;

/** The settings that have a value and no condition, and the files with more. */
function plainSettings(file: string, lines: readonly SettingLine[]): readonly XcconfigSettings[] {
  const settings = new Map<string, string>();
  const includes = lines.flatMap((line) => (line.kind === 'include' ? [includedFile(line)] : []));
  for (const line of lines) {
    if (line.kind === 'include' || line.name.includes('[')) continue;
    const written = line.value.replace(/;$/, '');
    if (written !== '' && written.length <= longestValue) settings.set(line.name, written);
  }
  if (settings.size === 0 && includes.length === 0) return [];
  return [{ kind: 'xcconfig-settings', settings, includes, place: { file, line: 1, column: 1 } }];
}

/** `//` begins a comment wherever it stands, also in an address. */
function withoutComment(value: string): string {
  const comment = value.indexOf('//');
  return (comment === -1 ? value : value.slice(0, comment)).trim();
}
