import type { BuildSetting, Declaration, UsageDescription } from '../../model/declaration.js';
import { groupBy } from '../../model/group-by.js';
import builtIn from './xcode-settings.json' with { type: 'json' };

/** The key of the text in the prompt for tracking. */
export const trackingKey = 'NSUserTrackingUsageDescription';

/** What a purpose string can become when Xcode puts the values of build settings into it. */
export interface BuiltText {
  readonly text: string;
  /** The definition that made it, of the first setting that has one. */
  readonly setting: BuildSetting | null;
  /** Settings that nothing in the repository defines: Xcode puts nothing in their place. */
  readonly undefinedNames: readonly string[];
}

/** `$(NAME)`, `${NAME}`, with operators: `$(NAME:default=text)`. */
const reference = /\$(?:\(([A-Za-z_]\w*)((?::[^()]*)?)\)|\{([A-Za-z_]\w*)((?::[^{}]*)?)\})/;

/** A setting may name another one, and have one value a configuration: all of it has bounds. */
const deepest = 8;
const mostTexts = 16;
const mostSteps = 500;

const xcodeSettings: ReadonlySet<string> = new Set(builtIn.names);

/** The texts that an app declares for the prompt. */
export function promptTexts(declarations: readonly Declaration[]): readonly UsageDescription[] {
  return declarations.filter(
    (declaration): declaration is UsageDescription => declaration.kind === 'usage-description' && declaration.key === trackingKey,
  );
}

/** The definitions of build settings by name, in the order of the declarations. */
export type Definitions = ReadonlyMap<string, readonly BuildSetting[]>;

/** The build settings among what an app declares. */
export function definitionsIn(declarations: readonly Declaration[]): Definitions {
  const settings = declarations.filter((declaration) => declaration.kind === 'build-setting');
  return groupBy(settings, ({ name }) => name);
}

/**
 * What a purpose string becomes in the built app, in each way in which the repository defines the settings that it names.
 * @param text As written.
 * @param definitions The settings of the app.
 * @returns At least one.
 */
export function builtTexts(text: string, definitions: Definitions): readonly BuiltText[] {
  return expand(text, { definitions, left: mostSteps }, 0);
}

/** The settings that may be put in, and how many more texts may be looked at. */
interface Expansion {
  readonly definitions: Definitions;
  left: number;
}

function expand(text: string, expansion: Expansion, depth: number): readonly BuiltText[] {
  expansion.left -= 1;
  const match = depth > deepest || expansion.left < 0 ? null : reference.exec(text);
  if (match === null) return [{ text, setting: null, undefinedNames: [] }];
  const before = text.slice(0, match.index);
  const rests = expand(text.slice(match.index + match[0].length), expansion, depth + 1);
  const values = valuesOf(match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '', expansion, depth);
  return values
    .flatMap((value) =>
      rests.map((rest) => ({
        text: `${before}${value.text}${rest.text}`,
        setting: value.setting ?? rest.setting,
        undefinedNames: [...value.undefinedNames, ...rest.undefinedNames],
      })),
    )
    .slice(0, mostTexts);
}

function valuesOf(name: string, operators: string, expansion: Expansion, depth: number): readonly BuiltText[] {
  const fallback = /:default=([^:]*)/.exec(operators)?.[1] ?? '';
  const defined = (expansion.definitions.get(name) ?? []).slice(0, mostTexts);
  if (defined.length > 0)
    return defined.flatMap((setting) =>
      expand(setting.value, expansion, depth + 1).map((built) => ({
        ...built,
        text: built.text.trim() === '' ? fallback : built.text,
        setting,
      })),
    );
  if (xcodeSettings.has(name)) return [{ text: name.replaceAll('_', ''), setting: null, undefinedNames: [] }];
  return [{ text: fallback, setting: null, undefinedNames: fallback === '' ? [name] : [] }];
}
