package vendors

const endpoint = "https://s2s.adjust.com/event"

type adjustEvent struct {
	IDFA string `json:"ios_advertising_id"`
}

func event(u User) adjustEvent { return adjustEvent{IDFA: u.IDFA} }
