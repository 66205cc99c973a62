export function identifier(user) {
  const device = { ios_advertising_id: user.idfa };
  delete device.ios_advertising_id;
  return { device_info: device };
}

export function setAgain(user) {
  const device = { ios_advertising_id: user.idfa, att_authorization_status: user.old };
  delete device.att_authorization_status;
  device.att_authorization_status = user.status;
  return { device_info: device };
}

export function another(user) {
  const device = { ios_advertising_id: user.idfa, att_authorization_status: user.status, model: user.model };
  delete device.model;
  return { device_info: device };
}
