import { getAdvertisingId } from 'expo-tracking-transparency';
import MParticle from 'react-native-mparticle';

export class Profile {
  // `settings.ts`, which the audit does not parse, sets it.
  allowed = false;
  // The look-alikes: no other file can write them, and this one does not.
  private forgotten = false;
  readonly never = false;
  #hidden = false;

  upload() {
    if (this.allowed) send(getAdvertisingId()); // expect: idfa/read-without-authorization warning
    if (this.forgotten) send(getAdvertisingId());
    if (this.never) send(getAdvertisingId());
    if (this.#hidden) send(getAdvertisingId());
  }
}

const send = (id: string | null) => MParticle.logEvent('Upload', MParticle.EventType.Other, { id });
