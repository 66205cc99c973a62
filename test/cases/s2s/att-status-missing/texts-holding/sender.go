package sender

import "fmt"

func body(idfa string, status string, at int64) string {
	return fmt.Sprintf("{\"device_info\": {\"ios_advertising_id\": %q, \"att_authorization_status\": %q, \"att_timestamp_unixtime_ms\": %d}}", idfa, status, at)
}
