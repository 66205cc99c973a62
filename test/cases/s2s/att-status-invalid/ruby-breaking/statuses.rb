require 'mparticle'

def sdk(user)
  device = MParticle::DeviceInformation.new
  device.ios_advertising_id = user.idfa
  device.att_authorization_status = :AUTHORIZED # expect: s2s/att-status-invalid error
  device
end

def labelled(user)
  MParticle::DeviceInformation.new(
    ios_advertising_id: user.idfa,
    att_authorization_status: 'notDetermined' # expect: s2s/att-status-invalid error
  )
end

def number(user)
  { device_info: { ios_advertising_id: user.idfa, att_authorization_status: 3 } } # expect: s2s/att-status-invalid error
end

def chosen(user)
  status = case user.answer
           when 1 then 'authorized'
           else 'declined'
           end
  { device_info: { ios_advertising_id: user.idfa, att_authorization_status: status } } # expect: s2s/att-status-invalid error
end
