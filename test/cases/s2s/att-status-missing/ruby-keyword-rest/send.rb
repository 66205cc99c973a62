URL = "https://s2s.mparticle.com/v2/events"

def device(idfa, **extra)
  { ios_advertising_id: idfa }.merge(extra)
end

def right(user)
  HTTP.post(URL, json: { device_info: device(user.idfa, att_authorization_status: user.att) })
end

def wrong(user)
  HTTP.post(URL, json: { device_info: device(user.idfa, os_version: "17") }) # expect: s2s/att-status-missing error
end
