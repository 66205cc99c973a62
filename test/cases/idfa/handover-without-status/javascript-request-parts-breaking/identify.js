import MParticle from 'react-native-mparticle';

export function copied(idfa) {
  MParticle.Identity.login(Object.assign({}, { [22]: idfa }), () => {}); // expect: idfa/handover-without-status error
}

export function copiedIntoRequest(idfa) {
  const request = new MParticle.IdentityRequest();
  Object.assign(request, { 22: idfa }); // expect: idfa/handover-without-status error
  MParticle.Identity.modify(request, () => {});
}

export function spread(idfa) {
  const ids = { [MParticle.UserIdentityType.IOSAdvertiserId]: idfa }; // expect: idfa/handover-without-status error
  MParticle.Identity.login({ ...ids, email: 'a@example.com' }, () => {});
}

export function keyed(idfa) {
  const request = new MParticle.IdentityRequest();
  const key = MParticle.UserIdentityType.IOSAdvertiserId;
  request[key] = idfa; // expect: idfa/handover-without-status error
  MParticle.Identity.modify(request, () => {});
}

export function later(idfa) {
  const request = {};
  request['22'] = idfa; // expect: idfa/handover-without-status error
  MParticle.Identity.login(request, () => {});
}
