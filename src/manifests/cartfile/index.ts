import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** Carthage's manifests: what the app and its own build ask for. */
export const cartfile: Manifest = {
  name: 'cartfile',
  matches: (path) => ['Cartfile', 'Cartfile.private'].includes(basename(path)),
  load: () => import('./read.js'),
};
