// The default export is there in every version, types are no names of the running program, and another package has names of its own.
import MParticle from 'react-native-mparticle';
import type { IdentityRequest } from 'react-native-mparticle';
import { Identity } from './identity';

export function logIn(request: IdentityRequest) {
  Identity.login(request);
  MParticle.upload();
}
