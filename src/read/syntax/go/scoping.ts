import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Go does differently. */
export const scoping: Scoping = {
  platform: 'server',
  language: 'go',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: false,
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
