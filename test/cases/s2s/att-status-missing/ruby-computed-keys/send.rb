require 'net/http'

URL = 'https://s2s.mparticle.com/v2/events'

module Keys
  PREFIX = 'ios'.freeze
  IDFA = 'ios_advertising_id'.freeze
end

def frozen(user)
  Net::HTTP.post(URI(URL), { device_info: { Keys::IDFA => user.idfa } }.to_json) # expect: s2s/att-status-missing error
end

def formatted(user)
  Net::HTTP.post(URI(URL), { device_info: { "#{Keys::PREFIX}_advertising_id" => user.idfa } }.to_json) # expect: s2s/att-status-missing error
end

def holding(user)
  Net::HTTP.post(URI(URL), { device_info: { Keys::IDFA => user.idfa, 'att_' + 'authorization_status' => user.status } }.to_json)
end
