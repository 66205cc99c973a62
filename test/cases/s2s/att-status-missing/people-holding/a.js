const mParticle = require('mparticle');
exports.raw = (u) => ({ device_info: { ios_advertising_id: u.idfa, att_authorization_status: u.att }, user_identities: { email: u.email, customer_id: u.id, other: null }, user_attributes: { $age: u.age, plan: 'gold' } });
exports.sdk = (u) => {
  const batch = new mParticle.Batch();
  batch.user_identities = new mParticle.UserIdentities();
  batch.user_identities.facebook = u.fb;
  batch.user_attributes = { hometown: u.town };
  return batch;
};
