import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** SwiftPM's lock file, beside Package.swift or inside an .xcodeproj or .xcworkspace. */
export const packageResolved: Manifest = {
  name: 'package-resolved',
  matches: (path) => basename(path) === 'Package.resolved',
  load: () => import('./read.js'),
};
