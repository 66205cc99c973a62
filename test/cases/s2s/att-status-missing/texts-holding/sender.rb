BODY = <<~JSON
  { "device_info": { "ios_advertising_id": "%{idfa}", "att_authorization_status": "denied" } }
JSON
