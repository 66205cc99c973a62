import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Objective-C does differently. Its assertions demand nothing: builds for the App Store leave them out. */
export const scoping: Scoping = {
  platform: 'ios',
  language: 'objc',
  modulesAreOpen: true,
  casesFallThrough: true,
  hasPromises: false,
  readsRunMethods: true,
  self: 'self',
  neverReturn: new Set(neverReturn.flatMap(({ names }) => names)),
  demands: new Set(),
};
