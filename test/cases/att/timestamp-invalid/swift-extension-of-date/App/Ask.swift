import AppTrackingTransparency
import Foundation
import mParticle_Apple_SDK

extension Date {
  var seconds: NSNumber { NSNumber(value: timeIntervalSince1970) }
  var milliseconds: NSNumber { NSNumber(value: timeIntervalSince1970 * 1000) }
}

func give(_ status: MPATTAuthorizationStatus) {
  MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: Date().milliseconds)
}

func giveWrong(_ status: MPATTAuthorizationStatus) {
  MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: Date().seconds) // expect: att/timestamp-invalid error
}

enum Boot {
  static func start() {
    let options = MParticleOptions(key: "key", secret: "secret")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
  }
}
