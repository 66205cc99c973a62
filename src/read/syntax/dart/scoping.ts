import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Dart does differently. Of what a release build leaves out (`assert`), nothing is known after it. */
export const scoping: Scoping = {
  platform: 'dart',
  language: 'dart',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: true,
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
