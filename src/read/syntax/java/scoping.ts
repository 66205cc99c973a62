import type { Scoping } from '../../../model/scoping.js';
import neverReturn from './never-return.json' with { type: 'json' };

/** What Java does differently. A file sees what its package declares; of what runs without `-ea` (`assert`), nothing is known after it. */
export const scoping: Scoping = {
  platform: 'server',
  language: 'java',
  modulesAreOpen: true,
  casesFallThrough: true,
  hasPromises: false,
  neverReturn: new Set(neverReturn.map(({ call }) => call)),
  demands: new Set(),
};
