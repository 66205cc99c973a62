import AppTrackingTransparency
import mParticle_Apple_SDK
func boot() { let o = MParticleOptions(key: "k", secret: "s"); o.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue); MParticle.sharedInstance().start(with: o) }
final class Consent {
  let (stream, continuation) = AsyncStream.makeStream(of: ATTrackingManager.AuthorizationStatus.self)
  func ask() { ATTrackingManager.requestTrackingAuthorization { [continuation] in continuation.yield($0) } } // expect: att/status-missing-after-prompt warning
  func listen() async {
    for await status in stream {
      MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
    }
  }
}
