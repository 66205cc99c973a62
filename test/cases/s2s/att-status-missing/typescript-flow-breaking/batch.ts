interface User {
  readonly idfa: string;
  readonly att: string | undefined;
}

/** The status is left out where nobody knows it, and the identifier is not. */
export function sometimes(user: User): object {
  const deviceInfo: Record<string, unknown> = { ios_advertising_id: user.idfa }; // expect: s2s/att-status-missing note
  if (user.att !== undefined) deviceInfo.att_authorization_status = user.att;
  return { device_info: deviceInfo };
}

/** The base is a parameter. */
export function spread(base: object, user: User): object {
  return { device_info: { ...base, ios_advertising_id: user.idfa } }; // expect: s2s/att-status-missing note
}

export function buildDeviceInfo(user: User) {
  return { ios_advertising_id: user.idfa, os: 'iOS' }; // expect: s2s/att-status-missing error
}

export const merged = (user: User, status: object) => ({
  device_info: Object.assign({ ios_advertising_id: user.idfa }, status), // expect: s2s/att-status-missing note
});

export const conditional = (user: User) => ({
  device_info: {
    ...(user.idfa === '' ? {} : { ios_advertising_id: user.idfa }), // expect: s2s/att-status-missing error
    os: 'iOS',
  },
});

export const chosen = (user: User) => ({
  device_info: user.att === undefined ? { os: 'iOS' } : { ios_advertising_id: user.idfa }, // expect: s2s/att-status-missing error
});

export const cast = (user: User) => ({ device_info: { ios_advertising_id: user.idfa } as object }); // expect: s2s/att-status-missing error
