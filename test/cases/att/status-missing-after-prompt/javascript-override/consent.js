import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

class Consent {
  async ask() {
    const status = await requestTrackingPermission(); // expect: att/status-missing-after-prompt warning
    this.answered(status);
  }

  answered(status) {
    MParticle.setATTStatus(status === 'authorized' ? 3 : 2);
  }
}

class QuietConsent extends Consent {
  answered(status) {
    console.log(status);
  }
}

export const begin = () => new QuietConsent().ask();
