final class Screen {
  func onContinue() {
    Consent.shared.ask { Sdk.shared.give($0) }
  }
}
