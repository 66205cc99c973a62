package server

func deleted(user User) map[string]any {
	device := map[string]any{"ios_advertising_id": user.Idfa, "att_authorization_status": user.Status} // expect: s2s/att-status-missing error
	delete(device, "att_authorization_status")
	return map[string]any{"device_info": device}
}
