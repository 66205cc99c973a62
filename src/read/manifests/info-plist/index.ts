import type { Manifest } from '../manifest.js';

/** `Info.plist`, `App-Info.plist`, `AppInfo.plist`, `Info-Debug.plist`: what an app declares about itself. */
export const infoPlist: Manifest = {
  name: 'info-plist',
  // Firebase's configuration bears the name of an Info.plist and is none.
  fileName: /^(?!(?:.*[-_.])?GoogleService-Info\.plist$)(?:.*info|info-.*)\.plist$/i,
  // Of a framework that was built, it says what the framework is, and nothing of the app (framework-bundle/).
  folder: /^(?!.*\.framework$)/,
  load: () => import('./read.js'),
};
