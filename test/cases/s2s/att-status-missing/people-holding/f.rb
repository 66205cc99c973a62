require 'mparticle'
def f(u)
  batch = MParticle::Batch.new
  batch.device_info = MParticle::DeviceInformation.new(ios_advertising_id: u.idfa, att_authorization_status: u.att)
  batch.user_identities = MParticle::UserIdentities.new(email: u.email)
  batch.user_attributes = { 'plan' => u.plan }
end
