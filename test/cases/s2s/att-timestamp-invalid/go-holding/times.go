package times

import (
	"time"

	"github.com/mParticle/mparticle-go-sdk/events"
)

func now(user User) events.DeviceInformation {
	device := events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: events.DeniedATTAuthorizationStatus}
	device.ATTTimestampUnixtimeMS = time.Now().UnixMilli()
	return device
}

func milliseconds(user User) map[string]any {
	return map[string]any{
		"device_info": map[string]any{
			"ios_advertising_id":        user.IDFA,
			"att_authorization_status":  "denied",
			"att_timestamp_unixtime_ms": int64(1_614_121_622_175),
		},
	}
}

func divided(user User) map[string]any {
	return map[string]any{
		"device_info": map[string]any{
			"ios_advertising_id":        user.IDFA,
			"att_authorization_status":  "denied",
			"att_timestamp_unixtime_ms": time.Now().UnixNano() / 1e6,
		},
	}
}
