import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** npm's manifest: what the app asks for. */
export const packageJson: Manifest = {
  name: 'package-json',
  matches: (path) => basename(path) === 'package.json',
  load: () => import('./read.js'),
};
