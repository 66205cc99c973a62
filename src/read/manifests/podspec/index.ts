import { ruby } from '../../syntax/ruby/index.js';
import type { Manifest } from '../manifest.js';

/** The description of a pod: what it asks for becomes a part of every app that uses it. */
export const podspec: Manifest = {
  name: 'podspec',
  fileName: /\.podspec$/,
  isReadAside: true,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([ruby.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
