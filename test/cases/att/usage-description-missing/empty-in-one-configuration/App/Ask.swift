import AppTrackingTransparency

func ask() {
    ATTrackingManager.requestTrackingAuthorization { _ in }
}
