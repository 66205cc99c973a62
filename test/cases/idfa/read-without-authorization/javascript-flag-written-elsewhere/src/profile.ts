import { getAdvertisingId, getTrackingPermissionsAsync } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';

let optedIn = false;
let mayRead = false;

export const upload = () => {
  if (optedIn) send(getAdvertisingId()); // expect: idfa/read-without-authorization error
  if (mayRead) send(getAdvertisingId());
};

export const switchChanged = () => {
  optedIn = true;
};

export const becameActive = async () => {
  const { granted } = await getTrackingPermissionsAsync();
  mayRead = granted;
};

const send = (id: string | null) => MParticle.logEvent('Upload', MParticle.EventType.Other, { id });
