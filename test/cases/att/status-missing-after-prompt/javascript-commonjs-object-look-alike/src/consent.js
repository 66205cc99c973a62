const MParticle = require('react-native-mparticle');

const statuses = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

function give(status) {
  MParticle.default.setATTStatus(statuses[status]);
}

function show(status) {
  give(status);
}

// What the file exports under a name is another function than the one that has the name here.
module.exports = { give: (status) => { module.exports.last = status.length; }, tell: show };
