import AppTrackingTransparency
import mParticle_Apple_SDK

enum Launch {
    static func begin() {
        var options = MParticleOptions(key: "key", secret: "secret")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        useStaging(&options)
        MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    }

    private static func useStaging(_ options: inout MParticleOptions) {
        options = MParticleOptions(key: "staging", secret: "secret")
    }
}
