import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
import { makeAutoObservable } from 'mobx';
class AttStore {
  status = 'not-determined';
  constructor() { makeAutoObservable(this); }
  async ask() { this.status = await requestTrackingPermission(); } // expect: att/status-missing-after-prompt warning
}
export const attStore = new AttStore();
