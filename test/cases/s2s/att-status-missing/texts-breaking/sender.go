package sender

import "fmt"

func body(idfa string) string {
	return fmt.Sprintf(`{
  "device_info": {
    "ios_advertising_id": "%s" // expect: s2s/att-status-missing error
  }
}`, idfa)
}
