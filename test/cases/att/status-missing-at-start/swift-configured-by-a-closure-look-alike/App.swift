import AppTrackingTransparency
import mParticle_Apple_SDK

func unchanged<Value>(_ value: Value, _ change: (Value) -> Void) -> Value {
    value
}

func launch() {
    let options = unchanged(MParticleOptions(key: "key", secret: "secret")) {
        $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}
