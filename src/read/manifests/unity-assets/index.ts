import { nativePackages } from '../../../catalog/native-packages.js';
import type { Manifest } from '../manifest.js';

const escaped = nativePackages
  .flatMap(({ unityFiles = [] }) => unityFiles)
  .map((ending) => ending.replaceAll(/[.+]/g, String.raw`\$&`));

/** Matches the files by which SDKs among a project's assets are known: by their names, in folders that Unity compiles. */
const known = String.raw`(?:^|/)(?:Assets|Packages)/(?:.*/)?(?:${escaped.join('|')})$`;

/** A package that lies in the project: https://docs.unity3d.com/Manual/upm-embed.html. */
const embedded = String.raw`(?:^|/)Packages/[a-z0-9-]+(?:\.[a-z0-9-]+)+/package\.json$`;

/** Compiled code, and what lies in a folder for plugins: https://docs.unity3d.com/Manual/plug-in-inspector.html. */
const plugins = String.raw`(?:^|/)Assets/(?:.*/)?[^/]+\.(?:dll|a)$|(?:^|/)Assets/Plugins/[^/]+/(?:.*/)?[^/]+\.(?:cs|mm?|swift)$`;

/** SDKs that were imported into a Unity project: no list of packages names them, their files do. */
export const unityAssets: Manifest = {
  name: 'unity-assets',
  fileName: /^(?!)/,
  path: new RegExp(`${known}|${embedded}|${plugins}`),
  mayBeSource: true,
  isNamedOnly: true,
  load: () => import('./read.js'),
};
