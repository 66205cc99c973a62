import type { Manifest } from '../manifest.js';

/** Dart's and Flutter's manifest: what the app asks for. */
export const pubspec: Manifest = {
  name: 'pubspec',
  fileName: /^pubspec\.ya?ml$/,
  load: () => import('./read.js'),
};
