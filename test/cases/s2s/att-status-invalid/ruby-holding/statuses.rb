require 'mparticle'

def valid(user)
  device = MParticle::DeviceInformation.new
  device.ios_advertising_id = user.idfa
  device.att_authorization_status =
    case user.answer
    when 1 then 'restricted'
    when 2 then :denied
    when 3 then 'authorized'
    else 'not_determined'
    end
  device
end

def computed(user)
  { device_info: { ios_advertising_id: user.idfa, att_authorization_status: user.att.downcase } }
end
