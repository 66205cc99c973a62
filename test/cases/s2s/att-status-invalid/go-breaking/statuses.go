package statuses

import "github.com/mParticle/mparticle-go-sdk/events"

func literal(user User) events.DeviceInformation {
	return events.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: "Authorized", // expect: s2s/att-status-invalid error
	}
}

func converted(user User) *events.DeviceInformation {
	device := new(events.DeviceInformation)
	device.IOSAdvertisingID = user.IDFA
	device.ATTAuthorizationStatus = events.ATTAuthorizationStatus("notDetermined") // expect: s2s/att-status-invalid error
	return device
}

func dictionary(user User) map[string]any {
	return map[string]any{
		"device_info": map[string]any{
			"ios_advertising_id":       user.IDFA,
			"att_authorization_status": 3, // expect: s2s/att-status-invalid error
		},
	}
}
