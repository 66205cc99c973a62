import { payloadFormat } from '../../../catalog/server-payloads.js';
import type { Payload, PayloadDevice, PayloadName } from '../../../model/payload.js';
import type { Signal, SignalDetail } from '../../../model/signal.js';
import { definitions, type ServerSignalId } from './definitions.js';

/** What a sentence calls it. */
export const carrier = 'server payload';

/**
 * The signals of payloads: what a server gives mParticle of the user of an Apple device. Other devices say nothing of an app for iOS.
 * @param payloads The payloads, in the order of their files.
 */
export function signalsOfPayloads(payloads: readonly Payload[]): readonly Signal<ServerSignalId>[] {
  return payloads.flatMap(({ device, identities, attributes }) => {
    if (device?.isApple !== true) return [];
    return [
      ...(device.hasIdfa ? [signalOf(device, 'server.idfa', device, { kind: 'none' })] : []),
      ...identities.map((each) => signalOf(device, 'server.identity', each, { kind: 'identity', type: each.name })),
      ...attributes.map((each) => signalOf(device, 'server.user-attribute', each, { kind: 'user-attribute', key: each.name })),
    ];
  });
}

function signalOf(
  { enclosing }: PayloadDevice,
  id: ServerSignalId,
  { place }: Pick<PayloadName, 'place'>,
  detail: SignalDetail,
): Signal<ServerSignalId> {
  const symbol = id === 'server.idfa' ? `${carrier} with ${payloadFormat.idfa}` : carrier;
  const { implies } = definitions[id];
  return { id, symbol, place, confidence: 'likely', platform: 'server', enclosing, implies, detail };
}
