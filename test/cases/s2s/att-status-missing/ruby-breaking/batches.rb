require 'mparticle'
require 'net/http'

module Tracking
  HOST = 'https://inbound.mparticle.com/s2s/v2/events'

  class Batches
    def sdk(user)
      batch = MParticle::Batch.new
      device_info = MParticle::DeviceInformation.new
      device_info.ios_advertising_id = user.idfa # expect: s2s/att-status-missing error
      batch.device_info = device_info
      batch
    end

    def labelled(user)
      MParticle::DeviceInformation.new(
        platform: 'iOS',
        ios_advertising_id: user.idfa # expect: s2s/att-status-missing error
      )
    end

    def hash(user)
      device = { 'platform' => 'iOS', 'ios_advertising_id' => user.idfa } # expect: s2s/att-status-missing error
      Net::HTTP.post(URI(HOST), { environment: 'production', device_info: device }.to_json)
    end

    def by_key(user)
      device_info = { platform: 'iOS' }
      device_info[:ios_advertising_id] = user.idfa # expect: s2s/att-status-missing error
      { device_info: device_info }
    end

    def sometimes(user)
      device_info = { ios_advertising_id: user.idfa } # expect: s2s/att-status-missing note
      device_info[:att_authorization_status] = user.att if user.att
      device_info
    end

    def empty(user)
      MParticle::DeviceInformation.new(ios_advertising_id: user.idfa, att_authorization_status: nil) # expect: s2s/att-status-missing error
    end

    def from_a_caller(device_info, user)
      device_info.ios_advertising_id = user.idfa # expect: s2s/att-status-missing note
    end

    def several(users)
      users.map { |user| { device_info: { ios_advertising_id: user.idfa } } } # expect: s2s/att-status-missing error
    end

    def merged(user, base)
      device_info = base.merge(ios_advertising_id: user.idfa) # expect: s2s/att-status-missing note
      { device_info: device_info }
    end

    # What a method runs last is what it gives.
    def build_device_info(user)
      {
        os: 'iOS',
        ios_advertising_id: user.idfa # expect: s2s/att-status-missing error
      }
    end
  end
end
