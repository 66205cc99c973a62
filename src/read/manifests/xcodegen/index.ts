import type { Manifest } from '../manifest.js';

/** A project of XcodeGen, which writes Info.plist and the Xcode project, or one of the files that it includes by habit. */
export const xcodegen: Manifest = {
  name: 'xcodegen',
  fileName: /^(?:project|target)\.ya?ml$/,
  load: () => import('./read.js'),
};
