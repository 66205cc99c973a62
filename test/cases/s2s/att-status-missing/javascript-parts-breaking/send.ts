import fetch from 'node-fetch';

const url = 'https://s2s.mparticle.com/v2/events';
const send = (device_info: object) => fetch(url, { method: 'POST', body: JSON.stringify({ device_info }) });

export function spread(user: User) {
  const part = { ios_advertising_id: user.idfa }; // expect: s2s/att-status-missing error
  const device_info = { ...part, platform: 'iOS' };
  return send(device_info);
}

export function sometimes(user: User) {
  const ids = user.idfa ? { ios_advertising_id: user.idfa } : {}; // expect: s2s/att-status-missing error
  return { device_info: { platform: 'iOS', ...ids } };
}

function idsOf(user: User) {
  return { ios_advertising_id: user.idfa }; // expect: s2s/att-status-missing error
}

export function spreadOfFunction(user: User) {
  return { device_info: { platform: 'iOS', ...idsOf(user) } };
}

const apple = (user: User) => ({ ios_advertising_id: user.idfa, platform: 'iOS' }); // expect: s2s/att-status-missing error

export function fromArrow(user: User) {
  return { device_info: apple(user) };
}

export function holding(user: User) {
  const part = { ios_advertising_id: user.idfa };
  const device_info = { ...part, att_authorization_status: user.attStatus };
  return send(device_info);
}

/** Another vendor's request is no device of mParticle. */
export function adjust(user: User) {
  const parameters = { ios_advertising_id: user.idfa };
  return fetch('https://s2s.adjust.com/event', { method: 'POST', body: JSON.stringify(parameters) });
}
