import { NativeModules } from 'react-native';
import MParticle from 'react-native-mparticle';

export function other(idfa) {
  // Another SDK's module.
  NativeModules.Branch.identify({ '22': idfa });
}

export function customer(id) {
  NativeModules.MParticle.login({ customerId: id, '7': 'a@example.com' }, () => {});
}

export function table(rows, idfa) {
  rows['22'] = idfa;
  MParticle.logEvent('Rows', MParticle.EventType.Other, {});
}
