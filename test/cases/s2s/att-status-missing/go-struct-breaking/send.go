package send

import (
	"bytes"
	"encoding/json"
	"net/http"
	"time"
)

const endpoint = "https://s2s.mparticle.com/v2/events"

type DeviceInfo struct {
	Platform  string `json:"platform,omitempty"`
	IDFA      string `json:"ios_advertising_id,omitempty"`
	ATTStatus string `json:"att_authorization_status,omitempty"`
	ATTTime   int64  `json:"att_timestamp_unixtime_ms,omitempty"`
}

type Batch struct {
	Environment string      `json:"environment"`
	Device      *DeviceInfo `json:"device_info"`
}

func send(b Batch) { body, _ := json.Marshal(b); http.Post(endpoint, "application/json", bytes.NewReader(body)) }

func missing(u User) { send(Batch{Device: &DeviceInfo{Platform: "iOS", IDFA: u.IDFA}}) } // expect: s2s/att-status-missing error

func assigned(u User) {
	var d DeviceInfo
	d.IDFA = u.IDFA // expect: s2s/att-status-missing error
	send(Batch{Device: &d})
}


func ok(u User) {
	send(Batch{Device: &DeviceInfo{IDFA: u.IDFA, ATTStatus: u.Status, ATTTime: time.Now().UnixMilli()}})
}

type adjustEvent struct {
	IDFA string `json:"ios_advertising_id"`
}

func adjust(u User) adjustEvent { return adjustEvent{IDFA: u.IDFA} }
