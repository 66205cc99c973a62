import type { Manifest } from '../manifest.js';

/** `pnpm-workspace.yaml`: the catalogues of a pnpm workspace. */
export const pnpmWorkspace: Manifest = {
  name: 'pnpm-workspace',
  fileName: /^pnpm-workspace\.yaml$/,
  load: () => import('./read.js'),
};
