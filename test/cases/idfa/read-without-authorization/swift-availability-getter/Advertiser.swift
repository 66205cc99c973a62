import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

final class Advertiser {
    /// The status where there is one, and what the settings said before.
    var isAllowed: Bool {
        if #available(iOS 14, *) {
            return ATTrackingManager.trackingAuthorizationStatus == .authorized
        } else {
            return ASIdentifierManager.shared().isAdvertisingTrackingEnabled
        }
    }

    /// The look-alike: whoever is not asked yet is let in.
    var isNotRefused: Bool {
        if #available(iOS 14, *) {
            return ATTrackingManager.trackingAuthorizationStatus != .denied
        }
        return ASIdentifierManager.shared().isAdvertisingTrackingEnabled
    }

    func identifiers() -> [String] {
        var all: [String] = []
        if isAllowed { all.append(ASIdentifierManager.shared().advertisingIdentifier.uuidString) }
        if isNotRefused { all.append(ASIdentifierManager.shared().advertisingIdentifier.uuidString) } // expect: idfa/read-without-authorization warning
        return all
    }
}
