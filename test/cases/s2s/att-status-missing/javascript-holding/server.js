const mParticle = require('mparticle');

const withStatus = (device, status) => {
  device.att_authorization_status = status;
  return device;
};

exports.literal = (user) => ({
  device_info: { ios_advertising_id: user.idfa, att_authorization_status: user.att },
});

exports.later = (user) => {
  const device_info = { ios_advertising_id: user.idfa };
  device_info['att_authorization_status'] = user.att;
  return { device_info };
};

exports.through = (user) => ({ device_info: withStatus({ ios_advertising_id: user.idfa }, 'denied') });

exports.spread = (user) => {
  const status = { att_authorization_status: 'restricted', att_timestamp_unixtime_ms: 1614121622175 };
  return { device_info: { ...status, ios_advertising_id: user.idfa } };
};

exports.together = (user) => {
  const deviceInfo = { platform: 'iOS' };
  if (user.att === 'authorized') {
    deviceInfo.ios_advertising_id = user.idfa;
    deviceInfo.att_authorization_status = 'authorized';
  }
  return { device_info: deviceInfo };
};

exports.sdk = (user, api) => {
  const device = new mParticle.DeviceInformation();
  device.ios_advertising_id = user.idfa;
  device.att_authorization_status = mParticle.DeviceInformation.ATTAuthorizationStatus.authorized;
  device.att_timestamp_unixtime_ms = Date.now();
  api.uploadEvents({ device_info: device });
};
