import type { Scoping } from '../../../model/scoping.js';
import calls from './calls.json' with { type: 'json' };

function callsThat(what: string): ReadonlySet<string> {
  return new Set(calls.filter(({ does }) => does === what).map(({ call }) => call));
}

/** What Swift does differently. Of what a release build leaves out (`assert`, `assertionFailure`), nothing is known after it. */
export const scoping: Scoping = {
  platform: 'ios',
  language: 'swift',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: false,
  wrapped: 'wrappedValue',
  self: 'self',
  neverReturn: callsThat('never-returns'),
  demands: callsThat('demands'),
};
