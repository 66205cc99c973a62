import AppTrackingTransparency
import mParticle_Apple_SDK
import UIKit

typealias Step = (MParticleOptions) -> Void

func configured(_ steps: Step..., done: () -> Void = {}) -> MParticleOptions {
  let options = MParticleOptions(key: "key", secret: "secret")
  for step in steps { step(options) }
  done()
  return options
}

let tracking: Step = { $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) }
let production: Step = { $0.environment = .production }

final class Boot {
  func right() {
    MParticle.sharedInstance().start(with: configured(production, tracking, done: {}))
  }

  func wrong() {
    MParticle.sharedInstance().start(with: configured(production)) // expect: att/status-missing-at-start error
  }
}
