import AdSupport
import AppTrackingTransparency
func read2() -> UUID? {
    let n: UInt = 1
    let sum = ATTrackingManager.trackingAuthorizationStatus.rawValue + n
    guard sum == 4 else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}
