package vendors

// An audience seed, an erasure request, another vendor's payload, a mapping, and a device of Android.
func seed(idfa string) map[string]interface{} {
	return map[string]interface{}{"audience": 4, "identities": map[string]string{"ios_advertising_id": idfa}}
}

func erasure(idfa string) map[string]string {
	return map[string]string{"identity_type": "ios_advertising_id", "identity_value": idfa}
}

func singular(idfa string) map[string]interface{} {
	return map[string]interface{}{"idfa": idfa, "att_authorization_status": "3", "device_info": map[string]string{"model": "iPhone"}}
}

var deviceInfoColumns = map[string]string{"ios_advertising_id": "device_info.ios_advertising_id"}

func android(id string) map[string]interface{} {
	return map[string]interface{}{"device_info": map[string]string{"android_advertising_id": id}}
}

type Device struct {
	IOSAdvertisingID string `json:"ios_advertising_id"`
}

func other(idfa string) Seed {
	return Seed{IOSAdvertisingID: idfa}
}
