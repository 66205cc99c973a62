import type { Manifest } from '../manifest.js';

/** The loader of Yarn's Plug'n'Play, which has the versions that yarn.lock has: it counts where that is not committed. */
export const yarnPnp: Manifest = {
  name: 'yarn-pnp',
  fileName: /^\.pnp\.(?:c?js|data\.json)$/,
  yieldsTo: /^yarn\.lock$/,
  load: () => import('./read.js'),
};
