import { payloadFormat } from '../../catalog/server-payloads.js';

/** What a server gives mParticle of the users of Apple devices. */
export const definitions = {
  'server.idfa': { title: 'A server gives mParticle the advertising identifier (IDFA)', implies: ['DEVICE_ID'] },
  'server.att-status': { title: 'A server gives mParticle an ATT status', implies: [] },
  'server.att-timestamp': { title: 'A server gives mParticle the time of an ATT status', implies: [] },
  'server.payload': { title: 'A server fills a payload for mParticle', implies: [] },
  'server.identity': { title: 'A server gives mParticle an identity', implies: [] },
  'server.user-attribute': { title: 'A server gives mParticle a user attribute', implies: [] },
} as const;

/** The id of any such signal. */
export type ServerSignalId = keyof typeof definitions;

/** Where the format of payloads is documented. */
export const source = `https://docs.mparticle.com/developers/server/json-reference/ (${payloadFormat.source.ref})`;
