import AppTrackingTransparency
import mParticle_Apple_SDK

enum Launch {
    static func begin() {
        var options: MParticleOptions?
        make(&options)
        guard let options else { return }
        MParticle.sharedInstance().start(with: options)
    }

    private static func make(_ options: inout MParticleOptions?) {
        options = MParticleOptions(key: "key", secret: "secret")
        options?.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
}
