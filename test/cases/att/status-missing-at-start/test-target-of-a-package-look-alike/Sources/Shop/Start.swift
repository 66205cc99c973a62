import UIKit
import AppTrackingTransparency
import mParticle_Apple_SDK

func start() {
  let options = MParticleOptions(key: "key", secret: "secret")
  options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
  MParticle.sharedInstance().start(with: options)
}
