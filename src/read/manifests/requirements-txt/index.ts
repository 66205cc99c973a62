import type { Manifest } from '../manifest.js';

/** pip's list of requirements. */
export const requirementsTxt: Manifest = {
  name: 'requirements-txt',
  fileName: /^(?:[\w.-]*requirements[\w.-]*|constraints)\.(?:txt|in)$/,
  load: () => import('./read.js'),
};
