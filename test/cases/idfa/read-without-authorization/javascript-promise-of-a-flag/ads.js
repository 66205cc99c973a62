import { getAdvertisingId } from 'expo-tracking-transparency';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const allowed = getTrackingStatus().then((status) => status === 'authorized');
const asked = getTrackingStatus().then((status) => status !== 'not-determined');

export async function read() {
  if (!(await allowed)) return null;
  return getAdvertisingId();
}

export async function readInPlace() {
  const isOn = getTrackingStatus().then((status) => status === 'authorized');
  return (await isOn) ? getAdvertisingId() : null;
}

export async function readOnceAsked() {
  return (await asked) ? getAdvertisingId() : null; // expect: idfa/read-without-authorization warning
}
