import AdSupport
import AppTrackingTransparency
let n = 3
func read2() -> UUID? {
    let m = -n
    guard m == -3, ATTrackingManager.trackingAuthorizationStatus == .authorized else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}
func read3() -> UUID? {
    let one = 3
    guard Int(ATTrackingManager.trackingAuthorizationStatus.rawValue) + (-one) == 0 else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}
