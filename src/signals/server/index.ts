import type { Detector } from '../detector.js';
import { definitions, source, type ServerSignalId } from './definitions.js';

/** What servers give mParticle. */
export const server: Detector<ServerSignalId> = {
  defines: definitions,
  source,
  apis: [],
  tokens: [],
  followed: false,
  detect: () => ({ found: [], unfollowed: [], uses: [], apiUses: [], notes: [] }),
};
