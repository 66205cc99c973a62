import AppTrackingTransparency
import mParticle_Apple_SDK

func configured<Value>(_ value: Value, _ change: (Value) -> Void) -> Value {
    change(value)
    return value
}

func launch() {
    let options = configured(MParticleOptions(key: "key", secret: "secret")) {
        $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    MParticle.sharedInstance().start(with: options)
}
