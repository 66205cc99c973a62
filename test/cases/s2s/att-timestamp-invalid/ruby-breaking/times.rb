require 'mparticle'

def seconds(user)
  device = MParticle::DeviceInformation.new(ios_advertising_id: user.idfa, att_authorization_status: 'denied')
  device.att_timestamp_unixtime_ms = 1_614_121_622 # expect: s2s/att-timestamp-invalid error
  device
end

def text(user)
  {
    device_info: {
      ios_advertising_id: user.idfa,
      att_authorization_status: 'denied',
      att_timestamp_unixtime_ms: '2021-02-23T22:27:02Z' # expect: s2s/att-timestamp-invalid error
    }
  }
end

def clock(user)
  device_info = { ios_advertising_id: user.idfa, att_authorization_status: 'denied' }
  device_info[:att_timestamp_unixtime_ms] = Time.now.to_i # expect: s2s/att-timestamp-invalid error
  device_info
end
