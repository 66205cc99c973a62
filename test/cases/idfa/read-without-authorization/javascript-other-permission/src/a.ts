import * as Location from 'expo-location';
import { Camera } from 'expo-camera';
import { getAdvertisingId, getTrackingPermissionsAsync } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';
export async function a() {
  const { granted } = await Location.requestForegroundPermissionsAsync();
  if (granted) use(getAdvertisingId()); // expect: idfa/read-without-authorization error
}
export async function b() {
  const { status } = await Camera.requestCameraPermissionsAsync();
  if (status === 'granted') use(getAdvertisingId()); // expect: idfa/read-without-authorization error
}
export async function c() {
  const { granted } = await getTrackingPermissionsAsync();
  if (granted) use(getAdvertisingId());
}
export async function d() {
  const [loc, att] = await Promise.all([Location.requestForegroundPermissionsAsync(), getTrackingPermissionsAsync()]);
  if (loc.granted) use(getAdvertisingId()); // expect: idfa/read-without-authorization error
  if (att.granted) use(getAdvertisingId());
}
function use(x: string | null) { MParticle.logEvent('x', 1, { x }); }
