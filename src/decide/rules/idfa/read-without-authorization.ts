import { defineRule } from '../rule.js';
import { wordsFor } from '../platform-words.js';
import { usesParticle } from '../scope.js';
import { advertisingIdentifier } from '../sources.js';
import { atUse } from '../subjects.js';
import { relatedPrompts } from '../related.js';

/** facts/apple.md §5.1: without authorization the identifier is all zeros; Apple's rules forbid to use it. */
export const readWithoutAuthorization = defineRule({
  id: 'idfa/read-without-authorization',
  severity: 'error',
  title: 'The app reads the advertising identifier (IDFA) without permission to track',
  rationale:
    'Without permission to track, iOS returns zeros. A read without a check shows that the app does not ask for permission first. A partner that receives the zeros merges all users who refused into one.',
  advice: 'Read advertisingIdentifier only if ATTrackingManager.trackingAuthorizationStatus is authorized.',
  source: advertisingIdentifier,
  about: ['idfa.read'],
  needs: [],
  *check(context) {
    for (const { read, governed, question } of context.reads) {
      if (governed === 'yes') continue;
      const isPlain = governed === 'no' && read.confidence === 'certain' && usesParticle(context, read.place.file);
      const data = { question, isReflection: read.confidence !== 'certain' };
      const { read: advice } = wordsFor(read, context.platforms);
      const breach = {
        ...atUse(read),
        related: relatedPrompts(context, read.place.file),
        data,
        ...(advice === null ? {} : { advice }),
      };
      yield isPlain ? breach : { ...breach, severity: 'warning' };
    }
  },
  message({ question, isReflection }) {
    if (question !== null)
      return `The audit cannot tell whether the app has permission to track when it reads the advertising identifier (IDFA) here. ${question}`;
    if (isReflection)
      return 'The app reads the advertising identifier (IDFA) by its name at run time. The audit found no check around it that the ATT status is authorized.';
    return 'The app reads the advertising identifier (IDFA) without checking that the ATT status is authorized.';
  },
});
