import { basename } from 'node:path/posix';
import type { Manifest } from '../manifest.js';

/** SwiftPM's manifest, also for one tools version (`Package@swift-5.9.swift`). */
export const packageSwift: Manifest = {
  name: 'package-swift',
  matches: (path) => /^Package(?:@swift-[\d.]+)?\.swift$/.test(basename(path)),
  load: () => import('./read.js'),
};
