export const body = (idfa, status, at) => `{
  "device_info": {
    "ios_advertising_id": "${idfa}",
    "att_authorization_status": "${status}",
    "att_timestamp_unixtime_ms": ${at}
  }
}`;
export const without = `{"device_info": {"platform": "iOS", "ios_advertising_id": ""}}`;
