import type { Declaration, UsageDescription } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';
import type { Signal } from '../../../model/signal.js';
import type { Targets } from '../../../model/target.js';
import { defineRule, type Breach } from '../rule.js';
import { sharesTarget } from '../scope.js';
import { usageDescription } from '../sources.js';
import { builtTexts, definitionsIn, promptTexts, trackingKey as key, type BuiltText } from '../prompt-text.js';
import { declarationsFor, findUnevenTarget, isLocalized, isPromptOfApp, type UnevenTarget } from '../prompt-owners.js';
import { ofPromptText } from '../subjects.js';
import { relatedUses } from '../related.js';

/** facts/apple.md §5.1: the key is needed if, and only if, the request is made; without it the app may crash. */
export const usageDescriptionMissing = defineRule({
  id: 'att/usage-description-missing',
  severity: 'error',
  title: 'The ATT prompt has no usage description',
  rationale:
    'iOS shows the text of NSUserTrackingUsageDescription in the ATT prompt. Without it, the request fails and the app can crash. A text that is only a build setting is empty whenever the setting is empty.',
  advice: 'Add NSUserTrackingUsageDescription to Info.plist and say in one sentence what you track for.',
  source: usageDescription,
  about: ['att.prompt'],
  needs: ['att.prompt'],
  *check({ signals, declarations, targets }) {
    const prompts = signals('att.prompt').filter(({ confidence }) => confidence !== 'possible');
    for (const prompt of firstByTarget(prompts, targets)) {
      const own = declarationsFor(prompt, declarations, targets);
      const near = own.filter(({ place }) => sharesTarget(targets.of(place.file), targets.of(prompt.place.file)));
      const definitions = definitionsIn(near);
      const texts = promptTexts(near).map((written) => ({ written, built: builtTexts(written.text, definitions) }));
      const [first] = texts.filter(({ written }) => !isLocalized(written));
      const subject = ofPromptText(prompt.place.file, targets);
      const related = relatedUses([prompt], 'The app shows the ATT prompt here.');
      const isOfApp = isPromptOfApp(prompt, targets);
      if (first === undefined && texts.length > 0) yield { subject, ...onlyLocalized(prompt, near, isOfApp) };
      else if (first === undefined)
        yield* missing(prompt, near, {
          texts: promptTexts(own).length,
          ofOthers: declarations.length - own.length,
          isOfApp,
        }).map((lack) => ({ subject, ...lack }));
      else if (texts.every(({ built }) => built.every(isEmpty)))
        yield { subject, related, ...empty(first.written, first.built, near) };
      else {
        const written = texts.map((text) => text.written);
        const uneven = findUnevenTarget(prompt, written, targets);
        if (uneven !== null) yield { subject, related, ...missingInSome(uneven) };
        for (const { written, built } of texts) {
          const lack = emptyInSome(written, built);
          if (lack !== null) yield { subject: ofPromptText(written.place.file, targets, written.text), related, ...lack };
        }
      }
    }
  },
  message: (data) => data,
});

/** A breach, before it is said of which app or text. */
type Lack = Omit<Breach<string>, 'subject'>;

/** Apple: a localized text takes the place of the value of a key that Info.plist has. */
function onlyLocalized({ place }: Signal, near: readonly Declaration[], isOfApp: boolean): Lack {
  const writer = writerIn(near);
  if (writer !== undefined && isGeneratedIn(near)) return { place, severity: 'note', data: computed(writer), advice: inCode };
  const hasPlist = isOfApp || near.some(({ kind }) => kind === 'info-plist');
  return hasPlist ? { place, data: words.localized } : { place, severity: 'note', data: words.localizedUnknown };
}

/** What writes the key when the project is built, with a text from elsewhere. */
function writerIn(near: readonly Declaration[]): Declaration | undefined {
  return near.find((declaration) => declaration.kind === 'prebuild-usage-description' && declaration.key === key);
}

function isGeneratedIn(near: readonly Declaration[]): boolean {
  return near.some(({ kind }) => kind === 'generated-info-plist');
}

function isEmpty({ text }: BuiltText): boolean {
  return text.trim() === '';
}

/** A value may come from outside of the repository where nothing in it defines the setting: then this is no error, or a question. */
function empty(
  { text, place, textPlace = place }: UsageDescription,
  built: readonly BuiltText[],
  near: readonly Declaration[],
): Lack {
  const names = [...new Set(built.flatMap(({ undefinedNames }) => undefinedNames))].join(', ');
  const setting = built[0]?.setting ?? null;
  if (names !== '') {
    const unread = near.find((declaration) => declaration.kind === 'unread-configuration');
    const known = `${key} is ${text}, but nothing in this repository defines ${names}. The ATT prompt has no text unless the build gets a value.`;
    return unread === undefined
      ? { place: textPlace, severity: 'warning', data: known }
      : { place: textPlace, severity: 'note', data: `${known} Does ${unread.path}, which is not in the repository, define it?` };
  }
  if (setting === null) return { place: textPlace, data: `${key} is empty.` };
  return { place: textPlace, data: `${key} is ${text}, so the ATT prompt has no text: ${definition(setting)}.` };
}

/** A text that some configurations of the app leave empty: which of them ships is not known. */
function emptyInSome({ text, place, textPlace = place }: UsageDescription, built: readonly BuiltText[]): Lack | null {
  const setting = built.find((one) => isEmpty(one) && one.setting !== null)?.setting;
  if (setting === undefined || setting === null || !built.some((one) => !isEmpty(one) && isOfKind(one, setting.place.file)))
    return null;
  const data = `${key} is ${text}, but ${definition(setting)}. Other configurations give it a text. Do you ship one that leaves it empty?`;
  return { place: textPlace, severity: 'note', data };
}

/** A text that only some configurations of a target have: which of them ships is not known. */
function missingInSome({ target, without }: UnevenTarget): Lack {
  const names = without.map(({ name }) => name ?? 'a configuration').join(', ');
  const data = `The target ${target.name} has ${key} in some configurations, but not in ${names}. Do you ship a build without it?`;
  return { place: target.place, severity: 'note', data };
}

/** What a project sets, it sets in the place of what a configuration file does. */
function isOfKind({ setting }: BuiltText, file: string): boolean {
  return setting?.place.file.endsWith('.xcconfig') === file.endsWith('.xcconfig');
}

function definition({ name, place }: NonNullable<BuiltText['setting']>): string {
  return `${name} is empty in ${place.file}:${String(place.line)}`;
}

const words = {
  prebuild:
    'The app shows the ATT prompt, but no file in the repository contains NSUserTrackingUsageDescription. Does a plugin write it when the project is built?',
  library:
    'The code shows the ATT prompt, but the audit found no usage description in the property lists, build settings and app configurations that it read. Does every app that uses this code have NSUserTrackingUsageDescription?',
  generated:
    'The app shows the ATT prompt. The audit found no NSUserTrackingUsageDescription in the code and files that it read, and the Info.plist is made when the project is built. Do the settings of a package or a build step write it?',
  localized:
    'The app shows the ATT prompt, but only localized files contain NSUserTrackingUsageDescription. iOS uses them only if Info.plist has the key too.',
  localizedUnknown:
    'The app shows the ATT prompt. Localized files contain NSUserTrackingUsageDescription, but iOS uses them only if Info.plist has the key too. Does it?',
  missing: 'The app shows the ATT prompt but does not declare NSUserTrackingUsageDescription.',
  ignored:
    'The app shows the ATT prompt, but Xcode ignores INFOPLIST_KEY_NSUserTrackingUsageDescription, because GENERATE_INFOPLIST_FILE is not YES for this target.',
} as const;

/** Where a build makes the Info.plist, nobody can add a key to a file. */
const inCode =
  'Write NSUserTrackingUsageDescription into the Info.plist of the build, for example in a method with the attribute PostProcessBuild. Say in one sentence what you track for.';

/** Xcode does not merge settings into an Info.plist that it only copies. */
const generate = 'Add NSUserTrackingUsageDescription to the Info.plist of the target, or set GENERATE_INFOPLIST_FILE to YES.';

/** Where the Info.plist of an app is made of its configuration, nobody can add a key to a file either. */
const inConfiguration =
  'Add NSUserTrackingUsageDescription to ios.infoPlist in the app config, or give a text to the config plugin that writes it. Say in one sentence what you track for.';

/** Whether all that an app declares stands in a configuration that was read. */
function isDeclaredAlone(near: readonly Declaration[]): boolean {
  const kinds = new Set(near.map(({ kind }) => kind));
  return kinds.has('declared-info-plist') && !kinds.has('info-plist') && !kinds.has('configuration-program');
}

function notRead({ place: { file, line } }: Declaration): string {
  return `The app shows the ATT prompt, and ${file}:${String(line)} includes a file that the audit did not read. Does that file declare NSUserTrackingUsageDescription?`;
}

/** Code writes it, with a text from elsewhere. */
function computed({ place: { file, line } }: Declaration): string {
  return `The app shows the ATT prompt, and ${file}:${String(line)} writes ${key} with a text that the audit cannot read. Is the text set?`;
}

/**
 * @param all The texts of all apps, how many purpose strings belong to other bundles than the one that prompts, and whether it is known
 * to be an app.
 */
function missing(
  { place }: Signal,
  near: readonly Declaration[],
  all: { readonly texts: number; readonly ofOthers: number; readonly isOfApp: boolean },
): readonly Lack[] {
  const isGenerated = isGeneratedIn(near);
  const writer = writerIn(near);
  if (writer !== undefined && !isGenerated) return [{ place, severity: 'note', data: words.prebuild }];
  if (isGenerated)
    return [{ place, severity: 'note', data: writer === undefined ? words.generated : computed(writer), advice: inCode }];
  const ignored = near.find((declaration) => declaration.kind === 'ignored-usage-description' && declaration.key === key);
  if (ignored !== undefined) return [{ place: ignored.place, data: words.ignored, advice: generate }];
  if (all.isOfApp || hasApp(near, all.ofOthers)) return [missingInApp(place, near)];
  if (isDeclaredAlone(near)) return [{ place, data: words.missing, advice: inConfiguration }];
  // An app of the repository that uses the library declares it.
  return all.texts > 0 ? [] : [{ place, severity: 'note', data: words.library }];
}

/** A project that declares no usage description at all may be a library, whose apps declare theirs. */
function hasApp(near: readonly Declaration[], ofOthers: number): boolean {
  return (
    near.some(({ kind }) => kind === 'usage-description' || kind === 'prebuild-usage-description') ||
    (ofOthers > 0 && near.some((declaration) => declaration.kind === 'info-plist' && declaration.isApp))
  );
}

function missingInApp(place: Place, near: readonly Declaration[]): Lack {
  const unread = near.find((declaration) => declaration.kind === 'unread-configuration' && declaration.holds === 'keys');
  return unread === undefined ? { place, data: words.missing } : { place, severity: 'note', data: notRead(unread) };
}

function firstByTarget(prompts: readonly Signal[], targets: Targets): readonly Signal[] {
  const first = new Map<string, Signal>();
  for (const prompt of prompts) {
    const target = targets.of(prompt.place.file);
    if (!first.has(target)) first.set(target, prompt);
  }
  return [...first.values()];
}
