import { ruby } from '../../syntax/ruby/index.js';
import type { Manifest } from '../manifest.js';

/** CocoaPods' manifest; a disk that ignores case takes `podfile` as well. */
export const podfile: Manifest = {
  name: 'podfile',
  fileName: /^(?:Podfile(?:\.rb)?|CocoaPods\.podfile)$/i,
  isReadAside: true,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([ruby.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
