require 'mparticle'

class Batches
  def sdk(user)
    batch = MParticle::Batch.new
    batch.device_info = MParticle::DeviceInformation.new(
      ios_advertising_id: user.idfa,
      att_authorization_status: user.att,
      att_timestamp_unixtime_ms: 1_614_121_622_175
    )
    batch
  end

  def later(user)
    device_info = MParticle::DeviceInformation.new
    device_info.ios_advertising_id = user.idfa
    device_info.att_authorization_status = user.allows? ? 'authorized' : 'denied'
    device_info
  end

  def hash(user, pod)
    device = { ios_advertising_id: user.idfa, **status_of(user) }
    Http.post("https://s2s.#{pod}.mparticle.com/v2/events", device_info: device)
  end

  def by_helper(user)
    device_info = { 'ios_advertising_id' => user.idfa }
    add_status(device_info, status: 'restricted')
    device_info
  end

  def together(user)
    device_info = { platform: 'iOS' }
    if user.att == 'authorized'
      device_info[:ios_advertising_id] = user.idfa
      device_info[:att_authorization_status] = 'authorized'
    end
    device_info
  end

  def tapped(user)
    MParticle::DeviceInformation.new(ios_advertising_id: user.idfa).tap do |device|
      device.att_authorization_status = user.att
    end
  end

  def merged(user)
    device_info = { platform: 'iOS', att_authorization_status: 'denied' }
    device_info.merge!(ios_advertising_id: user.idfa)
    device_info
  end

  private

  def status_of(user)
    { att_authorization_status: user.att }
  end

  def add_status(device, status:)
    device['att_authorization_status'] = status
  end
end
