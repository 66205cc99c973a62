import UIKit

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let starter = Services.current.sdk()
    starter.start(with: Services.current.options) // expect: att/status-missing-at-start error
    return true
  }
}
