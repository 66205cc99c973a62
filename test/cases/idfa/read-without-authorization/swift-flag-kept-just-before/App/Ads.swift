import AdSupport
import mParticle_Apple_SDK

/// What this way has kept is there when it looks; what it keeps on one of two ways only may not be.
final class Ads {
  func force() {
    UserDefaults.standard.set(true, forKey: "forced")
    read()
  }
  private func read() {
    guard UserDefaults.standard.bool(forKey: "forced") else { return }
    send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization error
  }

  func ask(isFirst: Bool) {
    if isFirst { UserDefaults.standard.set(true, forKey: "asked") }
    guard UserDefaults.standard.bool(forKey: "asked") else { return }
    send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
  }
}
