import type { Manifest } from '../manifest.js';

/** Bundler's lock file: what it resolved. */
export const gemfileLock: Manifest = {
  name: 'gemfile-lock',
  fileName: /^(?:Gemfile\.lock|gems\.locked)$/,
  load: () => import('./read.js'),
};
