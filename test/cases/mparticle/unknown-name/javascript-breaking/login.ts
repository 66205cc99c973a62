import MParticle, { Identity, IdentityRequest as Request } from 'react-native-mparticle'; // expect: mparticle/unknown-name error

export function logIn(email: string) {
  const request = new Request();
  request.email = email;
  Identity.login(request, () => MParticle.upload());
}
