import AppTrackingTransparency
import mParticle_Apple_SDK
func ask() {
  ATTrackingManager.requestTrackingAuthorization { status in
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
  }
}
