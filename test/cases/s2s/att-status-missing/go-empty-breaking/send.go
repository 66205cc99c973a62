package send

import "github.com/mParticle/mparticle-go-sdk/events"

// The SDK's fields have omitempty: an empty status vanishes.

func unset(user User) *events.DeviceInformation {
	return &events.DeviceInformation{IOSAdvertisingID: user.IDFA} // expect: s2s/att-status-missing error
}

func empty(user User) *events.DeviceInformation {
	return &events.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: "", // expect: s2s/att-status-missing error
	}
}

func zero(user User) *events.DeviceInformation {
	var status events.ATTAuthorizationStatus
	return &events.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: status, // expect: s2s/att-status-missing error
	}
}

func sometimes(user User) *events.DeviceInformation {
	var status events.ATTAuthorizationStatus
	if user.Allowed {
		status = events.AuthorizedATTAuthorizationStatus
	}
	return &events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: status} // expect: s2s/att-status-missing note
}

func set(user User) *events.DeviceInformation {
	status := events.DeniedATTAuthorizationStatus
	if user.Allowed {
		status = events.AuthorizedATTAuthorizationStatus
	}
	return &events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: status}
}
