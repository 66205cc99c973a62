import type { UsageDescription, XcconfigSettings } from '../../model/declaration.js';
import type { ManifestContent, ManifestContents } from '../manifest.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionOfSetting } from '../usage-description.js';

/** `NAME = value` or `NAME[condition] = value`, up to a comment; only settings that can hold a purpose string. */
const setting = /^[ \t]*(INFOPLIST_KEY_\w+)[ \t]*(?:\[[^\]\n]*\][ \t]*){0,8}=(.*)$/gm;

/**
 * Reads the purpose strings among the build settings of a configuration file. What another file that it
 * includes sets is that file's to say. The format has no way to be malformed: Xcode skips what is no setting.
 * @param file Path relative to the root.
 */
export function read(file: string, content: ManifestContent): ManifestContents {
  const positionOf = lineIndex(content.text);
  const declarations = [...content.text.matchAll(setting)].flatMap((match): readonly UsageDescription[] => {
    const [all, name = '', value = ''] = match;
    const key = usageDescriptionOfSetting(name);
    if (key === null) return [];
    return [usageDescription(key, withoutComment(value), 'build-setting', file, positionOf(match.index + all.indexOf(name)))];
  });
  return { dependencies: [], declarations: [...declarations, ...settingsOf(file, content.text)], problems: [] };
}

/** `NAME = value` without a condition. */
const plainSetting = /^[ \t]*(\w{1,100})[ \t]*=(.*)$/gm;

/** Longer values are none that name an app. */
const longestValue = 200;

function settingsOf(file: string, text: string): readonly XcconfigSettings[] {
  const settings = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(plainSetting)) {
    const written = withoutComment(value).replace(/;$/, '');
    if (written !== '' && written.length <= longestValue) settings.set(name, written);
  }
  return settings.size === 0 ? [] : [{ kind: 'xcconfig-settings', settings, place: { file, line: 1, column: 1 } }];
}

/** `//` begins a comment wherever it stands, also in an address. */
function withoutComment(value: string): string {
  const comment = value.indexOf('//');
  return (comment === -1 ? value : value.slice(0, comment)).trim();
}
