import type { Manifest } from '../manifest.js';

/** Python's project file. */
export const pyproject: Manifest = {
  name: 'pyproject',
  fileName: /^pyproject\.toml$/,
  load: () => import('./read.js'),
};
