import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

struct Identifiers {
    let advertisingIdentifier: String

    func show() {
        print(advertisingIdentifier)
    }
}

extension ASIdentifierManager {
    func show(_ advertisingIdentifier: String) {
        print(advertisingIdentifier)
    }

    func makeUp() {
        let advertisingIdentifier = "none"
        print(advertisingIdentifier)
    }
}
