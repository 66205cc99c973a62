require 'mparticle'

def device_of(user)
  MParticle::DeviceInformation.new(
    ios_advertising_id: user.idfa, # expect: s2s/att-status-missing error
    att_authorization_status: user.att
  )
end
