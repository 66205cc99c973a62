import MParticle from 'react-native-mparticle';

export function trackOrder(total) {
  MParticle.logEvent('Order', MParticle.EventType.Transaction, { total });
}
