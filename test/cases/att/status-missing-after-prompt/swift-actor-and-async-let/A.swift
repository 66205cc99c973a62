import AppTrackingTransparency
import mParticle_Apple_SDK
func boot() { let o = MParticleOptions(key: "k", secret: "s"); o.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue); MParticle.sharedInstance().start(with: o) }
actor Consent {
  func ask() async -> ATTrackingManager.AuthorizationStatus { await ATTrackingManager.requestTrackingAuthorization() }
}
@MainActor func launch() async {
  let consent = Consent()
  async let status = consent.ask()
  let known = await status
  MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: known.rawValue)!, withATTStatusTimestampMillis: nil)
}
