import type { Manifest } from '../manifest.js';

/** `MParticleConfig.plist`, from which the mParticle SDK takes settings that the code does not give. */
export const particleConfig: Manifest = {
  name: 'mparticle-config',
  fileName: /^MParticleConfig\.plist$/i,
  load: () => import('./read.js'),
};
