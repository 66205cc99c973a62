import MParticle from 'react-native-mparticle';

const statuses = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

function give(status) {
  MParticle.setATTStatus(statuses[status]);
}

function count(status) {
  globalThis.length = status.length;
}

export { count as give, give as tell };
export default { give, count };
