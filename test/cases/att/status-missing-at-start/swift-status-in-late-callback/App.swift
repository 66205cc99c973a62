import AppTrackingTransparency
import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    ATTrackingManager.requestTrackingAuthorization { status in
        options.attStatus = NSNumber(value: status.rawValue)
    }
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}
