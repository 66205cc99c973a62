import MParticle from 'react-native-mparticle';

// Other identities, and objects that no request takes.
export function copied(vendorId, idfa) {
  const cache = Object.assign({}, { [22]: idfa });
  MParticle.Identity.login(Object.assign({}, { [23]: vendorId }), () => {});
  return cache;
}

export function spread(mail, idfa) {
  const ids = { [MParticle.UserIdentityType.Email]: mail };
  MParticle.Identity.login({ ...ids }, () => {});
  MParticle.logEvent('Known', MParticle.EventType.Other, { x22: idfa });
}
