package send

import "github.com/mParticle/mparticle-go-sdk/events"

func deviceOf(user User) events.DeviceInformation {
	return events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: events.ATTAuthorizationStatus(user.Status)}
}
