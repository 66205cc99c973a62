package statuses

import "github.com/mParticle/mparticle-go-sdk/events"

func constant(user User) events.DeviceInformation {
	status := events.DeniedATTAuthorizationStatus
	if user.Allows {
		status = events.AuthorizedATTAuthorizationStatus
	}
	return events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: status}
}

func converted(user User) events.DeviceInformation {
	return events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: events.ATTAuthorizationStatus("restricted")}
}
