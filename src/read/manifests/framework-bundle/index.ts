import type { Manifest } from '../manifest.js';

/** The Info.plist of a framework that lies in the repository as it was built, such as one that was dragged into Xcode or a Unity project. */
export const frameworkBundle: Manifest = {
  name: 'framework-bundle',
  fileName: /^Info\.plist$/,
  folder: /\.framework$/,
  load: () => import('./read.js'),
};
