import AppTrackingTransparency
import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    defer { MParticle.sharedInstance().start(with: options) }
    let addStatus = { (given: MParticleOptions) in
        given.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    addStatus(options)
}

func launchLate() {
    let options = MParticleOptions(key: "key", secret: "secret")
    let addStatus = { options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) }
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    addStatus()
}
