package sender

import "fmt"

func body(idfa string) string {
	return fmt.Sprintf(`{
  "device_info": {
    "ios_advertising_id": "%s",
    "att_authorization_status": "denied",
    "att_timestamp_unixtime_ms": 1764374400 // expect: s2s/att-timestamp-invalid error
  }
}`, idfa)
}
