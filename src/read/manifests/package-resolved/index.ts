import type { Manifest } from '../manifest.js';

/** SwiftPM's lock file, beside Package.swift or inside an .xcodeproj or .xcworkspace. */
export const packageResolved: Manifest = {
  name: 'package-resolved',
  fileName: /^Package\.resolved$/,
  load: () => import('./read.js'),
};
