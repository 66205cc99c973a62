// Version 2.8.1 exports the names.
import { Identity, IdentityRequest } from 'react-native-mparticle';

export function logIn(email: string) {
  const request = new IdentityRequest();
  request.email = email;
  Identity.login(request, () => {});
}
