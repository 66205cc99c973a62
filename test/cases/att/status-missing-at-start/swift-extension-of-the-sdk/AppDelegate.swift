import AppTrackingTransparency
import mParticle_Apple_SDK

extension MParticle {
    class func begin() {
        let options = MParticleOptions(key: "k", secret: "s")
        sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    }

    class func beginWithStatus() {
        let options = MParticleOptions(key: "k", secret: "s")
        options.attStatus = ATTrackingManager.currentStatus
        sharedInstance().start(with: options)
    }
}

extension ATTrackingManager {
    static var currentStatus: NSNumber { NSNumber(value: trackingAuthorizationStatus.rawValue) }
}
