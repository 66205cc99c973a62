import { getAdvertisingId } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';
import { isFirstLaunch, mayUpload } from './flags';

const send = (id: string | null) => MParticle.logEvent('Upload', MParticle.EventType.Other, { id });

export async function upload() {
  if (await mayUpload()) send(getAdvertisingId());
}

export async function uploadFirst() {
  if (await isFirstLaunch()) send(getAdvertisingId()); // expect: idfa/read-without-authorization error
}
