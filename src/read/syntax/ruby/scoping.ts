import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Ruby does differently. */
export const scoping: Scoping = {
  platform: 'server',
  language: 'ruby',
  modulesAreOpen: true,
  casesFallThrough: false,
  hasPromises: false,
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
