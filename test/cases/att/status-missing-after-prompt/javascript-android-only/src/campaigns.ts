import { Platform } from 'react-native';
import Ids from '@sparkfabrik/react-native-idfa-aaid';
import MParticle from 'react-native-mparticle';

/** Google's identifier: on iOS the function has returned, so that no prompt is shown. */
export async function googleIdentifier() {
  if (Platform.OS === 'ios') return null;
  const { id } = await Ids.getAdvertisingInfo();
  return id;
}

/** The look-alike: it returns on Android. */
export async function applesIdentifier() {
  if (Platform.OS === 'android') return null;
  const { id } = await Ids.getAdvertisingInfo(); // expect: att/status-missing-after-prompt warning
  return id;
}

export const opened = () => MParticle.logEvent('Opened', MParticle.EventType.Other, {});
