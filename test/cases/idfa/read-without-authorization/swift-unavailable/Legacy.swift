import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func beforeTracking() -> UUID? {
    guard #unavailable(iOS 14) else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier
}

/// The look-alike: a system with the prompt, though an older one than the newest.
func beforeTheNewest() -> UUID? {
    if #unavailable(iOS 17) {
        return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization warning
    }
    return nil
}
