import type { SignalDefinition } from '../detector.js';

/**
 * The signals of mParticle's SDKs. What they imply is the guide's table of data types
 * (guide.md, «Types of data collection») and the reference of facts/mparticle-sdk.md §3 to §7.
 */
export const definitions = {
  'mparticle.start': { title: 'mParticle is started', implies: [] },
  'mparticle.att-status.initial': { title: 'An ATT status is put on the start options', implies: [] },
  'mparticle.att-status.update': { title: 'An ATT status is given to the running mParticle SDK', implies: [] },
  'mparticle.idfa': { title: 'The advertising identifier is given to mParticle', implies: ['DEVICE_ID'] },
  'mparticle.location': { title: 'A location is given to mParticle', implies: ['PRECISE_LOCATION'] },
  'mparticle.exception-logging': { title: 'mParticle logs uncaught exceptions', implies: ['CRASH_DATA'] },
  'mparticle.identity': { title: 'An identity is given to mParticle', implies: [] },
  'mparticle.user-attribute': { title: 'A user attribute is given to mParticle', implies: [] },
  'mparticle.event': { title: 'An event is logged with mParticle', implies: ['PRODUCT_INTERACTION'] },
  'mparticle.screen': { title: 'A screen view is logged with mParticle', implies: ['PRODUCT_INTERACTION'] },
  'mparticle.commerce': { title: 'A commerce event is logged with mParticle', implies: ['PURCHASE_HISTORY'] },
  'mparticle.error': { title: 'An error is logged with mParticle', implies: ['OTHER_DIAGNOSTIC_DATA'] },
  'mparticle.event-data': { title: 'A name, a type or attributes are put on an event for mParticle', implies: [] },
  'mparticle.push': { title: 'A push token or notification is given to mParticle', implies: ['DEVICE_ID'] },
} as const satisfies Record<string, SignalDefinition>;

/** The ids of mParticle's signals. */
export type ParticleSignalId = keyof typeof definitions;
