import type { Manifest } from '../manifest.js';

/** npm's manifest: what the app asks for. */
export const packageJson: Manifest = {
  name: 'package-json',
  fileName: /^package\.json$/,
  load: () => import('./read.js'),
};
