require 'mparticle'

def holding(idfa, status)
  device = MParticle::DeviceInformation.new
  device.ios_advertising_id = idfa
  device.public_send(:att_authorization_status=, status)
  device
end

def computed(idfa, key, status)
  device = MParticle::DeviceInformation.new
  device.ios_advertising_id = idfa # expect: s2s/att-status-missing note
  device.public_send("#{key}=", status)
  device
end

def missing(idfa)
  device = MParticle::DeviceInformation.new
  device.send(:ios_advertising_id=, idfa) # expect: s2s/att-status-missing error
  device
end

# Reads, and sets nothing.
def look_alike(idfa, status)
  device = MParticle::DeviceInformation.new
  device.ios_advertising_id = idfa # expect: s2s/att-status-missing error
  device.send(:att_authorization_status)
  device
end
