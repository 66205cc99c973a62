import type { Manifest } from '../manifest.js';

/** The lock files of Poetry and uv: what they resolved. */
export const pythonLock: Manifest = {
  name: 'python-lock',
  fileName: /^(?:poetry|uv|pdm)\.lock$/,
  load: () => import('./read.js'),
};
