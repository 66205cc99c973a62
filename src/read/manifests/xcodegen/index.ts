import { projectFile } from './project-file.js';
import type { Manifest } from '../manifest.js';

/** A project of XcodeGen, which writes Info.plist and the Xcode project, or one of the files that it includes by habit. */
export const xcodegen: Manifest = {
  name: 'xcodegen',
  fileName: projectFile,
  load: () => import('./read.js'),
};
