import { getAdvertisingId, getTrackingPermissionsAsync } from 'expo-tracking-transparency';

async function allowed(): Promise<string[] | null> {
  const { granted } = await getTrackingPermissionsAsync();
  return granted ? ['yes'] : null;
}

export async function identifiers() {
  return (await allowed())?.map(() => getAdvertisingId());
}

export async function identifiersOfAnyone() {
  return (await Promise.resolve(['yes']))?.map(() => getAdvertisingId()); // expect: idfa/read-without-authorization warning
}
