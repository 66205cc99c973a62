import type { Manifest } from '../manifest.js';

/** Firebase's configuration bears the name of an Info.plist and is none. */
const firebase = /^(?:.*[-_.])?GoogleService-Info\.plist$/i;

/** `Info.plist`, `App-Info.plist`, `AppInfo.plist`, `Info-Debug.plist`: what an app declares about itself. */
export const infoPlist: Manifest = {
  name: 'info-plist',
  matches(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return /^(?:.*info|info-.*)\.plist$/i.test(name) && !firebase.test(name);
  },
  load: () => import('./read.js'),
};
