import AppTrackingTransparency

func ask() {
    ATTrackingManager.requestTrackingAuthorization { _ in } // expect: att/usage-description-missing error
}
