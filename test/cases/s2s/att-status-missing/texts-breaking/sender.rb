def send_batch(idfa)
  body = <<~JSON
    {
      "device_info": {
        "ios_advertising_id": "#{idfa}" # expect: s2s/att-status-missing error
      }
    }
  JSON
  Net::HTTP.post(URI("https://s2s.mparticle.com/v2/events"), body)
end
