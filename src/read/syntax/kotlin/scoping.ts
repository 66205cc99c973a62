import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Kotlin does differently. Functions that suspend give their value as any other. */
export const scoping: Scoping = {
  platform: 'server',
  language: 'kotlin',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: false,
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(['require', 'check']),
};
