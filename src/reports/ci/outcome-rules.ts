import type { RuleMetadata } from '../../model/finding.js';

const source = { title: 'app-privacy', url: 'https://www.npmjs.com/package/app-privacy-audit' };

/** An input that could not be read, and may hide a finding. */
export const incompleteRule: RuleMetadata = {
  id: 'audit/incomplete',
  severity: 'error',
  title: 'The audit is incomplete',
  rationale: 'An input that the audit could not read can hide a violation, so an incomplete audit is never a pass.',
  advice: 'Make the input readable, or leave it out under exclude in app-privacy.yaml.',
  source,
};

/** An input that was read in part, by its tokens. */
export const partialRule: RuleMetadata = {
  id: 'audit/partly-read',
  severity: 'note',
  title: 'The audit understood only part of an input',
  rationale: 'The audit read tokens where it did not understand the syntax, so its answers are less certain there.',
  advice: 'Review the input by hand.',
  source,
};

/** An answer that is no longer the approved one. */
export const changedRule: RuleMetadata = {
  id: 'answer/changed',
  severity: 'error',
  title: 'An answer is not the approved one',
  rationale: 'The App Store shows the approved answers, so they are wrong as soon as the app collects something else.',
  advice: 'Update the answers in App Store Connect and the approved file, or remove what changed the answer.',
  source: { title: 'App privacy details on the App Store', url: 'https://developer.apple.com/app-store/app-privacy-details/' },
};

/** An entry that accepts findings and is expired, unused or wrong. */
export const acceptanceRule: RuleMetadata = {
  id: 'audit/acceptance',
  severity: 'warning',
  title: 'An entry that accepts findings needs attention',
  rationale: 'An entry that expired, matches no finding or contains a wrong rule id does not do what its author meant.',
  advice: 'Remove or correct the entry.',
  source,
};

/** An answer that only a person can give, in a run that must have none. */
export const undecidedRule: RuleMetadata = {
  id: 'answer/undecided',
  severity: 'error',
  title: 'An answer needs review',
  rationale: 'App Store Connect has no answer for “needs review”, so a person must decide before the questionnaire is filed.',
  advice: 'Answer it in app-privacy.yaml, or run app-privacy init.',
  source: { title: 'App privacy details on the App Store', url: 'https://developer.apple.com/app-store/app-privacy-details/' },
};
