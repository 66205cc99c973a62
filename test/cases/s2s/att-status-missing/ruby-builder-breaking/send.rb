class DeviceBuilder
  def initialize
    @device_info = {}
  end
  def with_idfa(idfa)
    @device_info["ios_advertising_id"] = idfa
    self
  end
  def with_att(status)
    @device_info["att_authorization_status"] = status
    self
  end
  def build
    { "device_info" => @device_info, "events" => [] }
  end
end
def a(user)
  HTTP.post("https://s2s.mparticle.com/v2/events", json: DeviceBuilder.new.with_idfa(user.idfa).with_att(user.att).build)
end
def b(user)
  HTTP.post("https://s2s.mparticle.com/v2/events", json: DeviceBuilder.new.with_idfa(user.idfa).build) # expect: s2s/att-status-missing error
end
