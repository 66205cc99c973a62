import type { Manifest } from '../manifest.js';

/** NuGet's lock file: the versions that it has resolved. */
export const nugetLock: Manifest = {
  name: 'nuget-lock',
  fileName: /^packages\.lock\.json$/,
  load: () => import('./read.js'),
};
