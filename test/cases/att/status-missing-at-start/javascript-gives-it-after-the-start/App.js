import MParticle from 'react-native-mparticle';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const statuses = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };

getTrackingStatus().then((status) => MParticle.setATTStatus(statuses[status]));
