import MParticle from 'react-native-mparticle';
import { requestTrackingPermission as ask } from 'react-native-tracking-transparency';

const statuses = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

export async function prompt() {
  const status = await ask();
  MParticle.setATTStatus(statuses[status]);
}
