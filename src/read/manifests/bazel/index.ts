import { python } from '../../syntax/python/index.js';
import type { Manifest } from '../manifest.js';

/**
 * Build files of Bazel, and those that mark the root to which their labels are relative (https://bazel.build/concepts/build-files).
 * They are written in Starlark, whose syntax is Python's.
 */
export const bazel: Manifest = {
  name: 'bazel',
  fileName: /^(?:BUILD|BUILD\.bazel|MODULE\.bazel|WORKSPACE|WORKSPACE\.bazel)$/,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([python.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
