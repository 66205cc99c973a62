import { swift } from '../../syntax/swift/index.js';
import type { Manifest } from '../manifest.js';

/** SwiftPM's manifest, also for one tools version (`Package@swift-5.9.swift`). */
export const packageSwift: Manifest = {
  name: 'package-swift',
  fileName: /^Package(?:@swift-[\d.]+)?\.swift$/,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([swift.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
