import type { Declaration, UsageDescription } from '../../model/declaration.js';
import type { Signal } from '../../model/signal.js';
import type { Targets } from '../../model/target.js';
import { defineRule } from '../rule.js';
import { sharesTarget } from '../scope.js';
import { usageDescription } from '../sources.js';

const key = 'NSUserTrackingUsageDescription';

/** facts/apple.md §5.1: the key is needed if, and only if, the request is made; without it the app may crash. */
export const usageDescriptionMissing = defineRule({
  id: 'att/usage-description-missing',
  severity: 'error',
  title: 'The prompt has no usage description',
  rationale:
    'iOS shows the text of NSUserTrackingUsageDescription in the prompt. Without it the request fails, and the app may crash.',
  advice: 'Add NSUserTrackingUsageDescription to Info.plist and say in a sentence what tracking is for.',
  source: usageDescription,
  needs: ['att.prompt'],
  *check({ signals, declarations, targets }) {
    const prompts = signals('att.prompt').filter(({ confidence }) => confidence !== 'possible');
    for (const prompt of firstByTarget(prompts, targets)) {
      const near = declarations.filter(({ place }) => sharesTarget(targets.of(place.file), targets.of(prompt.place.file)));
      const texts = near.filter(
        (declaration): declaration is UsageDescription => declaration.kind === 'usage-description' && declaration.key === key,
      );
      if (texts.some(({ text }) => text.trim() !== '')) continue;
      const [empty] = texts;
      if (empty !== undefined) yield { place: empty.place, data: { case: 'empty' as const } };
      else yield missing(prompt, near);
    }
  },
  message: (data) => words[data.case],
});

const words = {
  empty: 'NSUserTrackingUsageDescription is here, and its text is empty.',
  prebuild:
    'The prompt is shown, and no file in the repository holds NSUserTrackingUsageDescription. Does a plugin write it when the project is built?',
  library:
    'The prompt is shown here, and no Info.plist with a usage description is in this repository. Does every app that uses this code have NSUserTrackingUsageDescription?',
  missing: 'The prompt is shown, and the app has no NSUserTrackingUsageDescription.',
} as const;

function missing(
  prompt: Signal,
  near: readonly Declaration[],
): { place: Signal['place']; severity?: 'note'; data: { case: keyof typeof words } } {
  if (near.some((declaration) => declaration.kind === 'prebuild-usage-description' && declaration.key === key))
    return { place: prompt.place, severity: 'note', data: { case: 'prebuild' } };
  // A project that declares no usage description at all may be a library, whose apps declare theirs.
  const hasApp = near.some(({ kind }) => kind === 'usage-description' || kind === 'prebuild-usage-description');
  return hasApp
    ? { place: prompt.place, data: { case: 'missing' } }
    : { place: prompt.place, severity: 'note', data: { case: 'library' } };
}

function firstByTarget(prompts: readonly Signal[], targets: Targets): readonly Signal[] {
  const first = new Map<string, Signal>();
  for (const prompt of prompts) {
    const target = targets.of(prompt.place.file);
    if (!first.has(target)) first.set(target, prompt);
  }
  return [...first.values()];
}
