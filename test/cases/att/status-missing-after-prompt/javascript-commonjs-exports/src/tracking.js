const { requestTrackingPermission } = require('react-native-tracking-transparency');
const { setStatus } = require('./mparticle');
module.exports.ask = function ask() {
  return requestTrackingPermission().then(function (status) { setStatus(status); return status; });
};
