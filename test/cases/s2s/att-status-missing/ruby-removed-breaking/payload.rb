def deleted(user)
  device = { "ios_advertising_id" => user.idfa, "att_authorization_status" => user.status } # expect: s2s/att-status-missing error
  device.delete("att_authorization_status")
  { "device_info" => device }
end
