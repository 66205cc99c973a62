import { Platform } from 'react-native';
import { getAdvertisingId, getTrackingPermissionsAsync } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';

export async function identify() {
  let mayRead = false;
  if (Platform.OS === 'ios') {
    mayRead = (await getTrackingPermissionsAsync()).granted;
  } else {
    mayRead = true;
  }
  if (mayRead) MParticle.logEvent('Seen', MParticle.EventType.Other, { id: getAdvertisingId() });
}

/** The look-alike: the flag begins with true, and only a refusal changes it. */
export async function another() {
  let mayRead = true;
  const { status } = await getTrackingPermissionsAsync();
  if (status === 'denied') mayRead = false;
  if (mayRead) MParticle.logEvent('Seen', MParticle.EventType.Other, { id: getAdvertisingId() }); // expect: idfa/read-without-authorization error
}
