const url = 'https://s2s.mparticle.com/v2/events';
const idfaKey = 'ios_advertising_id';
const keys = { status: 'att_authorization_status' } as const;

/** A class of the project's own, whose properties are the keys. */
class DeviceInfo {
  platform = 'iOS';
  ios_advertising_id?: string;
  att_authorization_status?: string;
}

const send = (batch: object) => fetch(url, { method: 'POST', body: JSON.stringify(batch) });

export function fromClass(user: User) {
  const device = new DeviceInfo();
  device.ios_advertising_id = user.idfa; // expect: s2s/att-status-missing error
  return send({ device_info: device });
}

export function fromConstant(user: User) {
  return send({ device_info: { [idfaKey]: user.idfa } }); // expect: s2s/att-status-missing error
}

export function byConstant(user: User) {
  const device_info: Record<string, string> = {};
  device_info[idfaKey] = user.idfa; // expect: s2s/att-status-missing error
  return send({ device_info });
}

export function holding(user: User) {
  const device = new DeviceInfo();
  device.ios_advertising_id = user.idfa;
  device.att_authorization_status = user.attStatus;
  return send({ device_info: device });
}

export function holdingByConstants(user: User) {
  return send({ device_info: { [idfaKey]: user.idfa, [keys.status]: user.attStatus } });
}
