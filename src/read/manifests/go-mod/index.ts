import type { Manifest } from '../manifest.js';

/** Go's module file: the versions that it builds with. */
export const goMod: Manifest = {
  name: 'go-mod',
  fileName: /^go\.mod$/,
  load: () => import('./read.js'),
};
