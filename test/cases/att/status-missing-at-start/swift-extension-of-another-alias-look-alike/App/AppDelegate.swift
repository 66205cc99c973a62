import UIKit
import mParticle_Apple_SDK

final class Recorder {
  static func sharedInstance() -> Recorder { Recorder() }
  func start(with options: MParticleOptions) {}
}

typealias Metrics = Recorder

protocol Client {
  func start(with options: MParticleOptions)
}

extension Metrics: Client {}

struct Environment {
  var client: any Client = Metrics.sharedInstance()
}

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  let environment = Environment()

  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    environment.client.start(with: MParticleOptions(key: "k", secret: "s"))
    return true
  }
}
