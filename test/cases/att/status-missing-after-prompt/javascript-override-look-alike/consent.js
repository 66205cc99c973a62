import MParticle from 'react-native-mparticle';
import { requestTrackingPermission } from 'react-native-tracking-transparency';

class Consent {
  async ask() {
    const status = await requestTrackingPermission();
    this.answered(status);
  }

  answered(status) {
    MParticle.setATTStatus(status === 'authorized' ? 3 : 2);
  }
}

class LoudConsent extends Consent {
  answered(status) {
    super.answered(status);
  }
}

export const begin = () => new LoudConsent().ask();
