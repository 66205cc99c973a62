// Gives the status, after the native start.
import { getTrackingStatus } from 'react-native-tracking-transparency';
import { setATTStatus } from 'react-native-mparticle';
const statuses = { unavailable: 0, 'not-determined': 0, restricted: 1, denied: 2, authorized: 3 };
getTrackingStatus().then((status) => setATTStatus(statuses[status]));
