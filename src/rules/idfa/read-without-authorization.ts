import { defineRule } from '../rule.js';
import { usesParticle } from '../scope.js';
import { advertisingIdentifier } from '../sources.js';

/** facts/apple.md §5.1: without authorization the identifier is all zeros; Apple's rules forbid to use it. */
export const readWithoutAuthorization = defineRule({
  id: 'idfa/read-without-authorization',
  severity: 'error',
  title: 'The advertising identifier is read without authorization',
  rationale:
    'Without permission iOS gives zeros, and a read that no check governs shows that the app does not ask for permission first. Whoever is handed the zeros joins all users who refused into one.',
  advice: 'Read advertisingIdentifier only where ATTrackingManager.trackingAuthorizationStatus is authorized.',
  source: advertisingIdentifier,
  needs: [],
  *check(context) {
    for (const { read, governed, question } of context.reads) {
      if (governed === 'yes') continue;
      const isPlain = governed === 'no' && read.confidence === 'certain' && usesParticle(context, read.place.file);
      const data = { question, isReflection: read.confidence !== 'certain' };
      if (isPlain) yield { place: read.place, data };
      else yield { place: read.place, severity: 'warning', data };
    }
  },
  message({ question, isReflection }) {
    if (question !== null)
      return `It is not plain whether this read of the advertising identifier has authorization. ${question}`;
    if (isReflection)
      return 'The advertising identifier is read by its name at run time, and no check for authorized status is seen around it.';
    return 'The advertising identifier is read where no check for authorized status governs it.';
  },
});
