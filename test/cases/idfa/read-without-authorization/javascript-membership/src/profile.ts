import { getAdvertisingId } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';
import { getTrackingStatus } from 'react-native-tracking-transparency';

const good = ['authorized'];
const bad = ['denied', 'restricted', 'not-determined'];

export const members = async () => {
  const status = await getTrackingStatus();
  if (good.some((each) => each === status)) send(getAdvertisingId());
  if (good.find((each) => each === status)) send(getAdvertisingId());
  if (good.indexOf(status) !== -1) send(getAdvertisingId());
  if (good.indexOf(status) >= 0) send(getAdvertisingId());
  if (good.findIndex((each) => each === status) > -1) send(getAdvertisingId());
  if (bad.indexOf(status) === -1) send(getAdvertisingId());
  if (bad.every((each) => each !== status)) send(getAdvertisingId());
};

// The look-alikes: the list has, or leaves out, a status that is no permission.
export const others = async () => {
  const status = await getTrackingStatus();
  if (['denied', 'restricted'].indexOf(status) === -1) send(getAdvertisingId()); // expect: idfa/read-without-authorization error
  if (['denied', 'restricted'].every((each) => each !== status)) send(getAdvertisingId()); // expect: idfa/read-without-authorization error
  if (bad.some((each) => each !== status)) send(getAdvertisingId()); // expect: idfa/read-without-authorization error
  if (good.indexOf(status)) send(getAdvertisingId()); // expect: idfa/read-without-authorization error
};

const send = (id: string | null) => MParticle.logEvent('Upload', MParticle.EventType.Other, { id });
