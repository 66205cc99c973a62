import AdSupport
import AppTrackingTransparency

func askForPermissionToTrack() {
    ATTrackingManager.requestTrackingAuthorization { _ in }
}

func identifier() -> String? {
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier.uuidString
}
