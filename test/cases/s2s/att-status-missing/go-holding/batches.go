package batches

import (
	mp "github.com/mParticle/mparticle-go-sdk/events"
)

type Sender struct {
	api    Client
	device *mp.DeviceInformation
}

func (s *Sender) literal(user User) mp.Batch {
	return mp.Batch{DeviceInfo: &mp.DeviceInformation{
		IOSAdvertisingID:       user.IDFA,
		ATTAuthorizationStatus: mp.ATTAuthorizationStatus(user.Status),
		ATTTimestampUnixtimeMS: user.AnsweredAt.UnixMilli(),
	}}
}

func (s *Sender) later(user User) *mp.DeviceInformation {
	device := &mp.DeviceInformation{IOSAdvertisingID: user.IDFA}
	device.ATTAuthorizationStatus = statusOf(user)
	return device
}

func statusOf(user User) mp.ATTAuthorizationStatus {
	switch {
	case user.Allows:
		return mp.AuthorizedATTAuthorizationStatus
	case user.Answered:
		return mp.DeniedATTAuthorizationStatus
	default:
		return mp.NotDeterminedATTAuthorizationStatus
	}
}

func (s *Sender) helper(user User) (*mp.DeviceInformation, error) {
	device, err := newDevice(user)
	if err != nil {
		return nil, err
	}
	device.IOSAdvertisingID = user.IDFA
	return device, nil
}

func newDevice(user User) (*mp.DeviceInformation, error) {
	return &mp.DeviceInformation{ATTAuthorizationStatus: mp.RestrictedATTAuthorizationStatus}, nil
}

func dictionary(user User) map[string]interface{} {
	deviceInfo := map[string]interface{}{"ios_advertising_id": user.IDFA}
	addStatus(deviceInfo, user)
	return map[string]interface{}{"device_info": deviceInfo}
}

func addStatus(device map[string]interface{}, user User) {
	device["att_authorization_status"] = user.Status
}
