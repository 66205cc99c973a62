import type { SignalDefinition } from '../../detector.js';

/**
 * The signals of mParticle's SDKs. What they imply is the guide's table of data types
 * (guide.md, «Types of data collection») and the reference of facts/mparticle-sdk.md §3 to §7.
 */
export const definitions = {
  'mparticle.start': { title: 'The app starts mParticle', implies: [] },
  'mparticle.att-status.initial': { title: 'The app sets an ATT status on the start options', implies: [] },
  'mparticle.att-status.update': { title: 'The app gives the running mParticle SDK an ATT status', implies: [] },
  'mparticle.idfa': { title: 'The app gives mParticle the advertising identifier (IDFA)', implies: ['DEVICE_ID'] },
  'mparticle.location': { title: 'The app gives mParticle a location', implies: ['PRECISE_LOCATION'] },
  'mparticle.exception-logging': { title: 'mParticle logs uncaught exceptions', implies: ['CRASH_DATA'] },
  'mparticle.identity': { title: 'The app gives mParticle an identity', implies: [] },
  'mparticle.user-attribute': { title: 'The app gives mParticle a user attribute', implies: [] },
  'mparticle.event': { title: 'The app logs an event with mParticle', implies: ['PRODUCT_INTERACTION'] },
  'mparticle.screen': { title: 'The app logs a screen view with mParticle', implies: ['PRODUCT_INTERACTION'] },
  'mparticle.commerce': { title: 'The app logs a commerce event with mParticle', implies: ['PURCHASE_HISTORY'] },
  'mparticle.error': { title: 'The app logs an error with mParticle', implies: ['OTHER_DIAGNOSTIC_DATA'] },
  'mparticle.event-data': { title: 'The app gives an mParticle event a name, a type or attributes', implies: [] },
  'mparticle.web-view': { title: 'The app lets pages in a web view use its mParticle SDK', implies: [] },
  'mparticle.push': { title: 'The app gives mParticle a push token or notification', implies: ['DEVICE_ID'] },
} as const satisfies Record<string, SignalDefinition>;

/** The ids of mParticle's signals. */
export type ParticleSignalId = keyof typeof definitions;
