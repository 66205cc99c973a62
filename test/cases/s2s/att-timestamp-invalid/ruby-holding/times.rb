require 'mparticle'

def milliseconds(user)
  device = MParticle::DeviceInformation.new(ios_advertising_id: user.idfa, att_authorization_status: 'denied')
  device.att_timestamp_unixtime_ms = 1_614_121_622_175
  device
end

def now(user)
  MParticle::DeviceInformation.new(
    ios_advertising_id: user.idfa,
    att_authorization_status: 'denied',
    att_timestamp_unixtime_ms: (Time.now.to_f * 1000).to_i
  )
end
