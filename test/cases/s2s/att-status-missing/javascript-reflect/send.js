const mParticle = require('mparticle');

function holding(idfa, status) {
  const device = new mParticle.DeviceInformation();
  device.ios_advertising_id = idfa;
  Reflect.set(device, 'att_authorization_status', status);
  return device;
}

function missing(idfa) {
  const device = new mParticle.DeviceInformation();
  Reflect.set(device, 'ios_advertising_id', idfa); // expect: s2s/att-status-missing error
  return device;
}

module.exports = { holding, missing };
