export function member(user) {
  const device = { ios_advertising_id: user.idfa, att_authorization_status: user.status }; // expect: s2s/att-status-missing error
  delete device.att_authorization_status;
  return { device_info: device };
}

export function element(user) {
  const device = { ios_advertising_id: user.idfa, att_authorization_status: user.status }; // expect: s2s/att-status-missing error
  delete device['att_authorization_status'];
  return { device_info: device };
}

export function onOnePath(user) {
  const device = { ios_advertising_id: user.idfa, att_authorization_status: user.status }; // expect: s2s/att-status-missing note
  if (user.isOld) delete device.att_authorization_status;
  return { device_info: device };
}
