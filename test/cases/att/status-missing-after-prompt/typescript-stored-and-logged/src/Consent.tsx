import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export class Consent {
  #status = 'not-determined';
  async ask() {
    this.#status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt error
    MParticle.logEvent('asked', MParticle.EventType.Other, {});
  }
  dump() { console.log(this.#status); }
}
