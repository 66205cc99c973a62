import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

extension ASIdentifierManager {
    static var idfa: String { shared().advertisingIdentifier.uuidString } // expect: idfa/read-without-authorization warning

    var text: String { advertisingIdentifier.uuidString } // expect: idfa/read-without-authorization warning
}

final class Identifiers: ASIdentifierManager {
    func show() {
        print(advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }
}

extension ATTrackingManager {
    static func idfa(of manager: ASIdentifierManager) -> UUID? {
        guard trackingAuthorizationStatus == .authorized else { return nil }
        return manager.advertisingIdentifier
    }
}
