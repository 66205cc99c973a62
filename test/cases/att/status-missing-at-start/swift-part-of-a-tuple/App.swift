import AppTrackingTransparency
import mParticle_Apple_SDK

func both() -> (MParticleOptions, MParticleOptions) {
    let tracked = MParticleOptions(key: "key", secret: "secret")
    tracked.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    return (tracked, MParticleOptions(key: "key", secret: "secret"))
}

func launch() {
    let (tracked, _) = both()
    MParticle.sharedInstance().start(with: tracked)
}

func launchOther() {
    let (_, plain) = both()
    MParticle.sharedInstance().start(with: plain) // expect: att/status-missing-at-start error
}
