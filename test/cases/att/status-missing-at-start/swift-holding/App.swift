import AppTrackingTransparency
import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    if #available(iOS 14, *) {
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    MParticle.sharedInstance().start(with: options)
}
