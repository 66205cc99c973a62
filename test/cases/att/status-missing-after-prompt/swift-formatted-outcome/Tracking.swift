import AppTrackingTransparency
import mParticle_Apple_SDK

final class Tracking {
    func start() {
        let options = MParticleOptions(key: "key", secret: "secret")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        MParticle.sharedInstance().start(with: options)
    }

    // A question: a text made of the outcome goes to code that is not here.
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt warning
            Bridge.shared.send(String(format: "%lu", status.rawValue))
        }
    }

    // Violates: a printed text goes nowhere.
    func askOnly() {
        ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt error
            print(String(format: "%lu", status.rawValue))
        }
    }
}
