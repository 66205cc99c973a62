import { swift } from '../../syntax/swift/index.js';
import type { Manifest } from '../manifest.js';

/**
 * A project of Tuist, which writes Info.plist and the Xcode project, its dependencies (before Tuist 4), and the helpers that projects
 * share (https://docs.tuist.dev, Code sharing); other Swift files are called so too.
 */
export const tuistProject: Manifest = {
  name: 'tuist-project',
  fileName: /^(?:Project|Dependencies)\.swift$/,
  path: /(?:^|\/)ProjectDescriptionHelpers\/.*\.swift$/,
  mayBeSource: true,
  load: async () => {
    const [parser, { readerOf }] = await Promise.all([swift.load(), import('./read.js')]);
    return readerOf(parser);
  },
};
