import { Batch, Environment } from '@mparticle/event-models';

/** The types have ios_advertising_id, but neither field of the status. */
export function batchOf(user: User): Batch {
  return {
    environment: Environment.Production,
    device_info: { platform: 'iOS', ios_advertising_id: user.idfa }, // expect: s2s/att-status-missing error
  };
}
