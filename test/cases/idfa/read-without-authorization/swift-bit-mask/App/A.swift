import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
func f() -> UUID? {
  let allowed: UInt = 1 << 3
  guard allowed & (1 << ATTrackingManager.trackingAuthorizationStatus.rawValue) != 0 else { return nil }
  return ASIdentifierManager.shared().advertisingIdentifier
}
