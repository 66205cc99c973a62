import { payloadApis } from '../../../catalog/apis/payload-fields.js';
import { tokensOf, tokensOfFlows } from '../../../catalog/apis/tokens.js';
import type { Detector } from '../../detector.js';
import { signalOf } from '../../match/signals.js';
import { definitions, source, type ServerSignalId } from './definitions.js';
import { isTest } from '../../match/tests.js';
import { findDevices } from './find-devices.js';
import { findPeople } from './find-people.js';

/** The fields of payloads by which code shows that it fills one. */
const fields = payloadApis.filter(({ role }) => role === 'payload-field');

/** What servers give mParticle. */
export const server: Detector<ServerSignalId> = {
  defines: definitions,
  source,
  apis: fields.filter(({ payloadField }) => payloadField === 'idfa'),
  tokens: tokensOf(fields),
  followed: tokensOfFlows(fields),
  accounted: true,
  detect(program, types) {
    const uses = program.sources.flatMap((source) => findDevices(program, types, source));
    const found = uses.map((use) => {
      const id = (use.row.signal ?? 'server.payload') as ServerSignalId;
      return { signal: signalOf(use, id, definitions[id].implies), use };
    });
    const filled = new Set(uses.flatMap(({ row, source: file }) => (row.role === 'payload-field' ? [file] : [])));
    const unfollowed = [...filled].flatMap((file) => (isTest(file) ? [] : findPeople(file)));
    return { found, unfollowed, uses, apiUses: [], notes: [] };
  },
};
