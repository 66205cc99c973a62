import AppTrackingTransparency

func ask() async { _ = await ATTrackingManager.requestTrackingAuthorization() } // expect: att/usage-description-missing note
