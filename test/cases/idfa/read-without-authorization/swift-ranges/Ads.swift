import AdSupport
import AppTrackingTransparency

// The raw value of authorized is 3.
func byCase(_ raw: UInt) -> UUID? {
    let raw = ATTrackingManager.trackingAuthorizationStatus.rawValue
    switch raw {
    case 3...: return ASIdentifierManager.shared().advertisingIdentifier
    case ..<2: return nil
    case ...2: return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization warning
    default: return nil
    }
}

func byPattern() -> UUID? {
    let raw = ATTrackingManager.trackingAuthorizationStatus.rawValue
    if 3... ~= raw { return ASIdentifierManager.shared().advertisingIdentifier }
    if 2... ~= raw { return ASIdentifierManager.shared().advertisingIdentifier } // expect: idfa/read-without-authorization warning
    return nil
}

func byMembership() -> UUID? {
    let raw = ATTrackingManager.trackingAuthorizationStatus.rawValue
    if (3...).contains(raw) { return ASIdentifierManager.shared().advertisingIdentifier }
    if (1..<3).contains(raw) { return ASIdentifierManager.shared().advertisingIdentifier } // expect: idfa/read-without-authorization warning
    if (0...2).contains(raw) { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}
