import AdSupport
import mParticle_Apple_SDK

final class Ads {
  let store: ConsentStore
  init(store: ConsentStore) { self.store = store }
  func refresh() {
    load()
    show()
  }
  private func load() {
    guard store.hasConsent else { return }
    send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
  }
  private func show() {}
}

/// Nothing is asked before this one.
final class Plain {
  func refresh() {
    load()
    show()
  }
  private func load() {
    send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization error
  }
  private func show() {}
}
