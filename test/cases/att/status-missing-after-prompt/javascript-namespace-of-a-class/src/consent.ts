import MParticle from 'react-native-mparticle';

export class Consent {
  static give(status: string) {
    MParticle.setATTStatus(status === 'authorized' ? 3 : status === 'denied' ? 2 : status === 'restricted' ? 1 : 0);
  }

  static forget(status: string) {
    this.last = status;
  }
}
