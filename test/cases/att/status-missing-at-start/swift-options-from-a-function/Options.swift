import AppTrackingTransparency
import mParticle_Apple_SDK

func makeOptions() -> MParticleOptions {
    let options = MParticleOptions(key: "key", secret: "secret")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    return options
}
