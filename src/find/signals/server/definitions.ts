import { payloadFormat } from '../../../catalog/server-payloads.js';

/** What a server gives mParticle of the users of Apple devices. */
export const definitions = {
  'server.idfa': { title: 'A server gives mParticle the advertising identifier (IDFA)', implies: ['DEVICE_ID'] },
  'server.att-status': {
    title: 'A server gives mParticle an ATT status',
    description:
      'Server code or a payload file sets att_authorization_status. Its values are authorized, denied, restricted and not_determined.',
    implies: [],
  },
  'server.att-timestamp': {
    title: 'A server gives mParticle the time of an ATT status',
    description:
      'Server code or a payload file sets att_timestamp_unixtime_ms: the time of the status, in milliseconds since 1 January 1970.',
    implies: [],
  },
  'server.payload': {
    title: 'A server fills a payload for mParticle',
    description: 'Server code sets device data for the Events API of mParticle.',
    implies: [],
  },
  'server.identity': {
    title: 'A server gives mParticle an identity',
    description: 'Server code or a payload file contains a user identity, such as an email address or a customer ID.',
    implies: [],
  },
  'server.user-attribute': {
    title: 'A server gives mParticle a user attribute',
    description: 'Server code or a payload file contains a user attribute.',
    implies: [],
  },
} as const;

/** The id of any such signal. */
export type ServerSignalId = keyof typeof definitions;

/** Where the format of payloads is documented. */
export const source = `https://docs.mparticle.com/developers/server/json-reference/ (${payloadFormat.source.ref})`;
