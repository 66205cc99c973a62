import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What JavaScript does differently where scopes and branches are made. */
export const scoping: Scoping = {
  platform: 'javascript',
  language: 'javascript',
  modulesAreOpen: false,
  casesFallThrough: true,
  hasPromises: true,
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
