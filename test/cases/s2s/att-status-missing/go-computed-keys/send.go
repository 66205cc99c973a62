package send

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const url = "https://s2s.mparticle.com/v2/events"
const prefix = "ios_"

func send(batch map[string]interface{}) {
	body, _ := json.Marshal(batch)
	http.Post(url, "application/json", bytes.NewReader(body))
}

func joined(user User) {
	send(map[string]interface{}{"device_info": map[string]interface{}{prefix + "advertising_id": user.IDFA}}) // expect: s2s/att-status-missing error
}

func holding(user User) {
	send(map[string]interface{}{"device_info": map[string]interface{}{prefix + "advertising_id": user.IDFA, "att_authorization_status": user.Status}})
}
