import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';
export class Consent {
  private status = 'not-determined';
  async ask() {
    this.status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt warning
    MParticle.logEvent('asked', MParticle.EventType.Other, {});
  }
  get current() { return this.status; }
}
