const axios = require('axios');
const { ADVERTISING } = require('./keys');

const url = 'https://s2s.mparticle.com/v2/events';
const system = 'ios';

exports.formatted = (user) => axios.post(url, { device_info: { [`${system}_advertising_id`]: user.idfa } }); // expect: s2s/att-status-missing error
exports.joined = (user) => axios.post(url, { device_info: { [system + '_advertising_id']: user.idfa } }); // expect: s2s/att-status-missing error
exports.ofAnotherFile = (user) => axios.post(url, { device_info: { [ADVERTISING]: user.idfa } }); // expect: s2s/att-status-missing error
exports.holding = (user) =>
  axios.post(url, { device_info: { [`${system}_advertising_id`]: user.idfa, [`att_${'authorization'}_status`]: user.status } });
