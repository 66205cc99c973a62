import { Batch, DeviceInformation, Environment } from '@mparticle/event-models';

interface Device extends DeviceInformation {
  readonly att_authorization_status: 'authorized' | 'denied' | 'not_determined' | 'restricted';
}

export function batchOf(user: User): Batch {
  const device_info: Device = { ios_advertising_id: user.idfa, att_authorization_status: user.attStatus };
  return { environment: Environment.Production, device_info };
}
