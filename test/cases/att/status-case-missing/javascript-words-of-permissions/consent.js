import MParticle from 'react-native-mparticle';
import { PERMISSIONS, RESULTS, check, request } from 'react-native-permissions';

const { Authorized, Denied, NotDetermined, Restricted } = MParticle.ATTAuthStatus;
const permission = PERMISSIONS.IOS.APP_TRACKING_TRANSPARENCY;

// The package calls a status that is not determined denied, a denied one blocked and a restricted one unavailable.
export async function byConstants() {
  switch (await request(permission)) {
    case RESULTS.GRANTED:
      MParticle.setATTStatus(Authorized);
      break;
    case RESULTS.BLOCKED:
      MParticle.setATTStatus(Denied);
      break;
    case RESULTS.UNAVAILABLE:
      MParticle.setATTStatus(Restricted);
      break;
    case RESULTS.DENIED:
      MParticle.setATTStatus(NotDetermined);
  }
}

export async function byTable() {
  const statuses = { granted: Authorized, blocked: Denied, unavailable: Restricted, denied: NotDetermined };
  MParticle.setATTStatus(statuses[await request(permission)]);
}

export async function whileNotAsked() {
  if ((await check(permission)) !== 'denied') return;
  const outcome = await request(permission); // expect: att/status-case-missing note
  MParticle.setATTStatus(outcome === 'granted' ? Authorized : Denied);
}

export async function withoutBlocked() {
  const outcome = await request(permission); // expect: att/status-case-missing warning
  if (outcome === 'granted') MParticle.setATTStatus(Authorized);
  else if (outcome === 'denied') MParticle.setATTStatus(NotDetermined);
  else if (outcome === 'unavailable') MParticle.setATTStatus(Restricted);
}
