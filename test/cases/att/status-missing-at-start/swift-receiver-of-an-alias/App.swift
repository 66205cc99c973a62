import AppTrackingTransparency
import mParticle_Apple_SDK
typealias Analytics = MParticle
typealias Options = MParticleOptions
func go() {
    let o = Options(key: "k", secret: "s")
    Analytics.sharedInstance().start(with: o) // expect: att/status-missing-at-start error
    let o2 = Options(key: "k", secret: "s")
    o2.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    let a: Analytics = .sharedInstance()
    a.start(with: o2)
}
