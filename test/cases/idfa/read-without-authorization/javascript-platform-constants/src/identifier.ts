import { Platform } from 'react-native';
import { getAdvertisingId } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';
import { isAndroid, isPhone } from './constants';

export function onAndroid() {
  if (isAndroid) log(getAdvertisingId());
}

export function onPhones() {
  if (isPhone) log(getAdvertisingId()); // expect: idfa/read-without-authorization error
}

export const read = Platform.select({
  android: () => getAdvertisingId(),
  ios: () => null,
});

/** Every arm that is no function is evaluated, wherever the code runs. */
export const identifiers = () => Platform.select({ android: getAdvertisingId(), ios: null }); // expect: idfa/read-without-authorization error

const log = (id: string | null) => MParticle.logEvent('Read', MParticle.EventType.Other, { id });
