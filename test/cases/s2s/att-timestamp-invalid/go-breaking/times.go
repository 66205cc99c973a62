package times

import "github.com/mParticle/mparticle-go-sdk/events"

func seconds(user User) events.DeviceInformation {
	return events.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: events.DeniedATTAuthorizationStatus,
		ATTTimestampUnixtimeMS: 1614121622, // expect: s2s/att-timestamp-invalid error
	}
}
