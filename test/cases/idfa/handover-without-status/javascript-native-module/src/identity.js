import { NativeModules } from 'react-native';
import MParticle from 'react-native-mparticle';

export function identify(idfa) {
  NativeModules.MParticle.identify({ '22': idfa }, () => {}); // expect: idfa/handover-without-status error
}

export function login(idfa) {
  const { MParticle: native } = NativeModules;
  native.login({ 22: idfa }, () => {}); // expect: idfa/handover-without-status error
}

export function modify(idfa) {
  const request = new MParticle.IdentityRequest();
  request['22'] = idfa; // expect: idfa/handover-without-status error
  MParticle.Identity.modify(request);
}
