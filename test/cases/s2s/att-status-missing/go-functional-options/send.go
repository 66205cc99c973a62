package send

import "github.com/mParticle/mparticle-go-sdk/events"

type Option func(*events.DeviceInformation)

func withStatus(status events.ATTAuthorizationStatus) Option {
	return func(d *events.DeviceInformation) { d.ATTAuthorizationStatus = status }
}

func withVersion(version string) Option {
	return func(d *events.DeviceInformation) { d.OSVersion = version }
}

func device(idfa string, options ...Option) *events.DeviceInformation {
	d := &events.DeviceInformation{IOSAdvertisingID: idfa}
	for _, option := range options {
		option(d)
	}
	return d
}

func right(u User) events.Batch {
	return events.Batch{DeviceInfo: device(u.IDFA, withVersion("17"), withStatus(u.Status))}
}

func rightToo(u User) events.Batch {
	return events.Batch{DeviceInfo: device(u.IDFA, []Option{withStatus(u.Status)}...)}
}

func wrong(u User) events.Batch {
	return events.Batch{DeviceInfo: device(u.IDFA, withVersion("17"))} // expect: s2s/att-status-missing error
}
