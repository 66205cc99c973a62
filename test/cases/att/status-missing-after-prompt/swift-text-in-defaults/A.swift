import AppTrackingTransparency
import mParticle_Apple_SDK
import Foundation
func boot() { let o = MParticleOptions(key: "k", secret: "s"); o.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue); MParticle.sharedInstance().start(with: o) }
func ask() { ATTrackingManager.requestTrackingAuthorization { UserDefaults.standard.set(String($0.rawValue), forKey: "att") } }
func report() {
  guard let text = UserDefaults.standard.string(forKey: "att"), let raw = UInt(text) else { return }
  MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: raw)!, withATTStatusTimestampMillis: nil)
}
