const mParticle = require('mparticle');

function send(user, api) {
  const device = new mParticle.DeviceInformation();
  device.ios_advertising_id = user.idfa; // expect: s2s/att-status-missing error
  const batch = new mParticle.Batch(mParticle.Batch.Environment.development);
  batch.device_info = device;
  api.uploadEvents(batch);
}

function sendUndefined(user, api) {
  const deviceInfo = new mParticle.DeviceInformation();
  deviceInfo.ios_advertising_id = user.idfa;
  deviceInfo.att_authorization_status = mParticle.DeviceInformation.ATTAuthorizationStatus.not_determined; // expect: s2s/att-status-missing error
  api.uploadEvents({ device_info: deviceInfo });
}

module.exports = { send, sendUndefined };
