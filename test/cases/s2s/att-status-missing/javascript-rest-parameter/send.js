const merge = (...parts) => {
  const device = {};
  for (const part of parts) Object.assign(device, part);
  return device;
};
const status = (user) => ({ att_authorization_status: user.att });
const send = (device_info) => fetch('https://s2s.mparticle.com/v2/events', { body: JSON.stringify({ device_info }) });

export const right = (user) => send(merge({ ios_advertising_id: user.idfa }, status(user)));
export const wrong = (user) => send(merge({ ios_advertising_id: user.idfa }, { os_version: '17' })); // expect: s2s/att-status-missing error
