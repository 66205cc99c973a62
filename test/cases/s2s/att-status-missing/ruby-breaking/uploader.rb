class MparticleUploader
  def call(user)
    HTTParty.post("#{base_url}/events", body: payload(user).to_json)
  end

  def base_url
    "https://s2s.#{ENV['POD']}.mparticle.com/v2"
  end

  def payload(user)
    { environment: 'production', device_info: device_info(user), user_identities: { customer_id: user.id } }
  end

  def device_info(user)
    info = { platform: 'iOS' }
    info[:ios_advertising_id] = user.idfa if user.idfa.present? # expect: s2s/att-status-missing error
    info.compact
  end
end
