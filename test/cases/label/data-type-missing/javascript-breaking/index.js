import MParticle from 'react-native-mparticle';

export function signIn(email) {
  const request = new MParticle.IdentityRequest();
  request.email = email;
  MParticle.Identity.login(request, () => {});
}
