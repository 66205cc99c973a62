import { Identity, IdentityRequest } from 'react-native-mparticle';

export function logIn(email) {
  const request = new IdentityRequest();
  request.email = email;
  Identity.login(request, () => {});
}
