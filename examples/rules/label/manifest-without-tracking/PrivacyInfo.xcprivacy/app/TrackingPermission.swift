import AppTrackingTransparency

func askForPermissionToTrack() {
    ATTrackingManager.requestTrackingAuthorization { _ in }
}
