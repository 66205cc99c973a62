import { payloadApis } from '../../catalog/apis/payload-fields.js';
import { tokensOf } from '../../catalog/apis/tokens.js';
import type { Detector } from '../detector.js';
import { signalOf } from '../match/signals.js';
import { definitions, source, type ServerSignalId } from './definitions.js';
import { findDevices } from './find-devices.js';

/** The keys of payloads by which code shows that it fills one. */
const keys = payloadApis.filter(({ use }) => use === 'key');

/** What servers give mParticle. */
export const server: Detector<ServerSignalId> = {
  defines: definitions,
  source,
  apis: keys.filter(({ payloadField }) => payloadField === 'idfa'),
  tokens: tokensOf(keys),
  followed: true,
  detect(program) {
    const uses = program.sources.flatMap(findDevices);
    const found = uses.map((use) => {
      const id = (use.row.signal ?? 'server.payload') as ServerSignalId;
      return { signal: signalOf(use, id, definitions[id].implies), use };
    });
    return { found, unfollowed: [], uses, apiUses: [], notes: [] };
  },
};
