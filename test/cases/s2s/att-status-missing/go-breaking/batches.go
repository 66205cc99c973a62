package batches

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/mParticle/mparticle-go-sdk/events"
)

// Only the constructor's fields are sent: Go leaves out what is empty.
func sdk(user User) events.Batch {
	return events.Batch{
		Environment: events.ProductionEnvironment,
		DeviceInfo: &events.DeviceInformation{
			Platform:         events.IOSPlatform,
			IOSAdvertisingID: user.IDFA, // expect: s2s/att-status-missing error
		},
	}
}

func later(user User) *events.DeviceInformation {
	device := &events.DeviceInformation{}
	device.IOSAdvertisingID = *user.Identifier // expect: s2s/att-status-missing error
	return device
}

func declared(user User) events.DeviceInformation {
	var device events.DeviceInformation
	device.IOSAdvertisingID = user.IDFA // expect: s2s/att-status-missing error
	return device
}

func empty(user User) events.DeviceInformation {
	return events.DeviceInformation{IOSAdvertisingID: user.IDFA, ATTAuthorizationStatus: ""} // expect: s2s/att-status-missing error
}

func dictionary(pod string, user User) error {
	device := map[string]interface{}{"platform": "iOS", "ios_advertising_id": user.IDFA} // expect: s2s/att-status-missing error
	body, err := json.Marshal(map[string]interface{}{"device_info": device})
	if err != nil {
		return err
	}
	_, err = http.Post(fmt.Sprintf("https://s2s.%s.mparticle.com/v2/events", pod), "application/json", bytes.NewReader(body))
	return err
}

func sometimes(user User) map[string]any {
	deviceInfo := map[string]any{"ios_advertising_id": user.IDFA} // expect: s2s/att-status-missing note
	if status, ok := user.Statuses["att"]; ok {
		deviceInfo["att_authorization_status"] = status
	}
	return deviceInfo
}

func several(users []User) []events.DeviceInformation {
	var devices []events.DeviceInformation
	for _, user := range users {
		devices = append(devices, events.DeviceInformation{IOSAdvertisingID: user.IDFA}) // expect: s2s/att-status-missing error
	}
	return devices
}

func buildDeviceInfo(user User) map[string]any {
	info := map[string]any{"platform": "iOS"}
	info["ios_advertising_id"] = user.IDFA // expect: s2s/att-status-missing error
	return info
}
