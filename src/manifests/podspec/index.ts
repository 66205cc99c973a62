import type { Manifest } from '../manifest.js';

/** The description of a pod: what it asks for becomes a part of every app that uses it. */
export const podspec: Manifest = {
  name: 'podspec',
  fileName: /\.podspec$/,
  load: () => import('./read.js'),
};
