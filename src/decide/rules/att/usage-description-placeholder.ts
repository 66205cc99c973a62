import type { Declaration, UsageDescription } from '../../../model/declaration.js';
import type { Targets } from '../../../model/target.js';
import { defineRule } from '../rule.js';
import { appReviewOfPurposes } from '../sources.js';
import phrases from './empty-phrases.json' with { type: 'json' };
import { builtTexts, definitionsIn, promptTexts, trackingKey, type Definitions } from '../prompt-text.js';
import samples from './sample-usage-descriptions.json' with { type: 'json' };
import { ofPromptText } from '../subjects.js';

/** Why a text does not tell the user what tracking is for. */
type Fault =
  { readonly kind: 'sample'; readonly of: string } | { readonly kind: 'unfinished' | 'key' | 'useless' | 'untranslated' };

const vendors = new Map(samples.map((row) => [plain(row.text), row.of]));
const unfinished = phrases.unfinished.map(plain);
const useless: ReadonlySet<string> = new Set(phrases.useless.map(plain));
const keyNames: ReadonlySet<string> = new Set([trackingKey, 'Privacy - Tracking Usage Description'].map(plain));

/** App Review's automated scan refused Google's sample text, unchanged, as a placeholder (opendocument-app/OpenDocument.ios #137). */
export const usageDescriptionPlaceholder = defineRule({
  id: 'att/usage-description-placeholder',
  severity: 'warning',
  title: 'The text of the ATT prompt is a placeholder or does not say what you track for',
  rationale:
    'The text must say what you use the data for, with an example. App Review scans it and rejects sample texts of vendors, unfinished texts and texts that only ask for permission (guideline 5.1.1).',
  advice:
    'Write in one or two sentences which data the app uses for tracking, for what purpose, and an example of what that changes for the user. The text is part of the app, so you need a new build.',
  source: appReviewOfPurposes,
  needs: [],
  *check({ declarations, targets }) {
    const definitionsOf = definitionsByTarget(declarations, targets);
    for (const declaration of promptTexts(declarations)) {
      const { text, place, textPlace = place } = declaration;
      const found = builtTexts(text, definitionsOf(targets.of(place.file))).flatMap((one) => {
        const fault = faultOf(one.text, declaration);
        return fault === null
          ? []
          : [{ fault, text: one.setting === null ? text : one.text, place: one.setting?.place ?? textPlace }];
      });
      for (const { fault, text: shown, place: at } of found)
        yield { place: at, subject: ofPromptText(place.file, targets, shown), data: { fault, text: shown } };
    }
  },
  message({ fault, text }) {
    const shown = `“${text.trim()}”`;
    switch (fault.kind) {
      case 'sample':
        return `${shown} is the sample text of ${fault.of}. App Review rejects it as a placeholder.`;
      case 'unfinished':
        return `${shown} is a placeholder. App Review rejects it.`;
      case 'key':
        return `The text of the ATT prompt is the name of its key: ${shown}.`;
      case 'untranslated':
        return `${trackingKey} is empty here, so users of this language see an ATT prompt without a text.`;
      default:
        return `${shown} does not say what the data is used for. App Review asks for the purpose and an example.`;
    }
  },
});

/** The settings of an app, and those outside of every app, which any app may use. */
function definitionsByTarget(declarations: readonly Declaration[], targets: Targets): (target: string) => Definitions {
  const known = new Map<string, Definitions>();
  return (target) => {
    const definitions =
      known.get(target) ?? definitionsIn(declarations.filter(({ place }) => ['', target].includes(targets.of(place.file))));
    known.set(target, definitions);
    return definitions;
  };
}

function faultOf(text: string, { source }: UsageDescription): Fault | null {
  const words = plain(text);
  if (text.trim() === '') return source === 'info-plist-strings' || source === 'string-catalog' ? { kind: 'untranslated' } : null;
  const of = vendors.get(words);
  if (of !== undefined) return { kind: 'sample', of };
  if (keyNames.has(words)) return { kind: 'key' };
  if (isUnfinished(text, words)) return { kind: 'unfinished' };
  return useless.has(words) || isSingleWord(words) ? { kind: 'useless' } : null;
}

/** A placeholder alone, at the beginning, or of a template: `TODO: ask legal`, `<#text#>`, `Lorem ipsum dolor…`, `...`. */
function isUnfinished(text: string, words: string): boolean {
  if (words === '' || /^<#.*#>$|^\[[^\]]*\]$|^<[^>]*>$|^\{\{.*\}\}$/s.test(text.trim())) return true;
  return unfinished.some((phrase) => words === phrase || words.startsWith(`${phrase} `)) || /\b(?:TODO|FIXME|TBD)\b/.test(text);
}

/** A writing without spaces may say everything in one run of characters. */
function isSingleWord(words: string): boolean {
  return /^[\p{Script=Latin}\p{N}]+$/u.test(words);
}

/** Lower case, without punctuation, one space between words: what changes nothing about a text. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
