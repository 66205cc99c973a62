final class Screen {
  func onContinue() {
    Consent.shared.ask { _ in self.dismiss() }
  }

  func dismiss() {}
}
