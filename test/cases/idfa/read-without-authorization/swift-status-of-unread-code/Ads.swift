import AdSupport
import AppTrackingTransparency

final class Gate {
    static let shared = Gate()
    var status: ATTrackingManager.AuthorizationStatus = .notDetermined
    private(set) var known: ATTrackingManager.AuthorizationStatus = .notDetermined
    var refreshed: ATTrackingManager.AuthorizationStatus = .notDetermined
    func refresh() { refreshed = ATTrackingManager.trackingAuthorizationStatus }
}

// Code that is not read may set it.
func byStatus() -> UUID? {
    guard Gate.shared.status == .authorized else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization warning
}

// No code can set it.
func byKnownStatus() -> UUID? {
    guard Gate.shared.known == .authorized else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}

func byRefreshedStatus() -> UUID? {
    guard Gate.shared.refreshed == .authorized else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}
