const axios = require('axios');

const url = 'https://s2s.us1.mparticle.com/v2/events';

function deviceInfo(user) {
  return { platform: 'iOS', ios_advertising_id: user.idfa };
}

// Holds: the caller adds the status.
exports.withStatus = (user) => axios.post(url, { device_info: { ...deviceInfo(user), att_authorization_status: user.att } });

// Violates: the same function, and nobody adds the status.
exports.without = (user) => axios.post(url, { device_info: deviceInfo(user) }); // expect: s2s/att-status-missing error
