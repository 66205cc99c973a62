import type { Manifest } from '../manifest.js';
import rows from './settings.json' with { type: 'json' };

const names = [...new Set(rows.map(({ file }) => file.replaceAll('.', '\\.')))].join('|');
const fields = rows.map(({ field }) => field).join('|');

/** Settings of Unity and its packages from which a build takes usage descriptions: assets in Unity's YAML, and JSON. */
export const unitySettings: Manifest = {
  name: 'unity-settings',
  fileName: new RegExp(`^(?:${names})$`),
  // Most leave the texts empty.
  holds: new RegExp(`\\b(?:${fields})"?:[ \\t]*(?!"")\\S`),
  load: () => import('./read.js'),
};
