import AdSupport
import AppTrackingTransparency
func read2() -> UUID? {
    var allowed: Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
    guard allowed else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}
