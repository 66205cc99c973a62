import AppTrackingTransparency

typealias Answer = (ATTrackingManager.AuthorizationStatus) -> Void

func ask(animated: Bool = true, then done: @escaping Answer) {
  ATTrackingManager.requestTrackingAuthorization { done($0) }
}

func explain(title: String, shown: (() -> Void)? = nil, then done: @escaping Answer) {
  ATTrackingManager.requestTrackingAuthorization { done($0) }
}

func drop(animated: Bool = true, then done: @escaping Answer) {
  ATTrackingManager.requestTrackingAuthorization { done($0) } // expect: att/status-missing-after-prompt error
}

func onContinue() {
  ask { Sdk.shared.give($0) }
  explain(title: "Ads") { Sdk.shared.give($0) }
  drop { _ in print("asked") }
}
