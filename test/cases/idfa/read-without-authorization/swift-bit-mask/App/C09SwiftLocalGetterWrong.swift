import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
func f() -> UUID? {
  var isRefused: Bool { ATTrackingManager.trackingAuthorizationStatus == .denied }
  guard !isRefused else { return nil }
  return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization error
}
