final class AppDelegate {
  func launch() {
    let options = AnalyticsOptions(key: "k", secret: "s")
    Analytics.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
  }
}
