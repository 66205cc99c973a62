import AppTrackingTransparency
import mParticle_Apple_SDK
import UIKit

@main
class AppDelegate: FlutterAppDelegate {
  override func applicationDidBecomeActive(_ application: UIApplication) {
    let status = MPATTAuthorizationStatus(rawValue: Int(ATTrackingManager.trackingAuthorizationStatus.rawValue))
    MParticle.sharedInstance().setATTStatus(status!, withATTStatusTimestampMillis: nil)
  }
}
