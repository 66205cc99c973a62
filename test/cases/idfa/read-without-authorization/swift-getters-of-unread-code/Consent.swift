import AppTrackingTransparency
final class Consent {
    static let shared = Consent()
    var isAllowed: Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
}
