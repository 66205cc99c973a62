import MParticle from 'react-native-mparticle';
import { requestTrackingPermission, getTrackingStatus, TrackingStatus } from 'react-native-tracking-transparency';
const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { makeAutoObservable, reaction } from 'mobx';
class AttStore {
  status = 'not-determined';
  constructor() { makeAutoObservable(this); reaction(() => this.status, (status) => MParticle.setATTStatus(codes[status])); }
  async ask() { this.status = await requestTrackingPermission(); }
}
export const attStore = new AttStore();
