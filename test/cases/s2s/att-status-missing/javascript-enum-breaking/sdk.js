const mParticle = require('mparticle');
const { ATTAuthorizationStatus } = mParticle.DeviceInformation;

/** The SDK's enumeration has no not_determined: JSON leaves out what is undefined. */
function statusOf(user) {
  switch (user.answer) {
    case 'yes':
      return mParticle.DeviceInformation.ATTAuthorizationStatus.authorized;
    case 'no':
      return mParticle.DeviceInformation.ATTAuthorizationStatus.denied;
    default:
      return mParticle.DeviceInformation.ATTAuthorizationStatus.not_determined;
  }
}

function fromFunction(user) {
  const device = new mParticle.DeviceInformation();
  device.ios_advertising_id = user.idfa;
  device.att_authorization_status = statusOf(user); // expect: s2s/att-status-missing error
  return device;
}

function fromChoice(user) {
  const device = new mParticle.DeviceInformation();
  device.ios_advertising_id = user.idfa;
  device.att_authorization_status = user.answer ? ATTAuthorizationStatus.authorized : ATTAuthorizationStatus.not_determined; // expect: s2s/att-status-missing error
  return device;
}

/** One way out gives nothing. */
function sometimesNothing(user) {
  const status = user.answer ? 'authorized' : null;
  return { device_info: { ios_advertising_id: user.idfa, att_authorization_status: status } }; // expect: s2s/att-status-missing note
}

function written(user) {
  const device = new mParticle.DeviceInformation();
  device.ios_advertising_id = user.idfa;
  device.att_authorization_status = user.answer ? ATTAuthorizationStatus.authorized : 'not_determined';
  return device;
}

module.exports = { fromFunction, fromChoice, sometimesNothing, written };
