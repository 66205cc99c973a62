import Flutter
import UIKit
import AppTrackingTransparency
import mParticle_Apple_SDK

@main
@objc class AppDelegate: FlutterAppDelegate {
  override func application(
    _ application: UIApplication,
    didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
  ) -> Bool {
    let options = MParticleOptions(key: "key", secret: "secret")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
    GeneratedPluginRegistrant.register(with: self)
    return super.application(application, didFinishLaunchingWithOptions: launchOptions)
  }
}
