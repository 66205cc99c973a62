// Holds: who asks for it adds the status.
export function deviceInfo(user) {
  return { platform: 'iOS', ios_advertising_id: user.idfa };
}

// Breaks: it is sent as it is.
export function plainDeviceInfo(user) {
  return { platform: 'iOS', ios_advertising_id: user.idfa }; // expect: s2s/att-status-missing error
}
