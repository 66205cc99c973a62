import MParticle from 'react-native-mparticle';
import { getAdvertisingId } from 'expo-tracking-transparency';

MParticle.logEvent(getAdvertisingId(), 1, {}); // expect: idfa/read-without-authorization error
