package times

import (
	"time"

	"github.com/mParticle/mparticle-go-sdk/events"
)

func seconds(user User) events.DeviceInformation {
	return events.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: events.DeniedATTAuthorizationStatus,
		ATTTimestampUnixtimeMS: 1614121622, // expect: s2s/att-timestamp-invalid error
	}
}

func clock(user User) events.DeviceInformation {
	return events.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: events.DeniedATTAuthorizationStatus,
		ATTTimestampUnixtimeMS: int64(time.Now().Unix()), // expect: s2s/att-timestamp-invalid error
	}
}

func nanoseconds(user User) map[string]any {
	return map[string]any{
		"device_info": map[string]any{
			"ios_advertising_id":        user.IDFA,
			"att_authorization_status":  "denied",
			"att_timestamp_unixtime_ms": user.AnsweredAt.UnixNano(), // expect: s2s/att-timestamp-invalid error
		},
	}
}
