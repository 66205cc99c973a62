import Foundation
import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    // Who observes is given nothing to change.
    NotificationCenter.default.addObserver(options, selector: #selector(NSObject.description), name: .launched, object: nil)
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}
