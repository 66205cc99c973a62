import { getAdvertisingId } from 'expo-tracking-transparency';

@Tagged(getAdvertisingId()) // expect: idfa/read-without-authorization warning
export class Profile {
  @Stored(getAdvertisingId()) // expect: idfa/read-without-authorization warning
  id = '';

  @Logged(getAdvertisingId()) // expect: idfa/read-without-authorization warning
  save() {}

  @Lazy(() => null)
  load(@Named(getAdvertisingId()) id: string) {} // expect: idfa/read-without-authorization warning
}
