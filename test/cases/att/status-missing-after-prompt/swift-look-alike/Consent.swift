import mParticle_Apple_SDK

/// The app's own method of Apple's name asks nobody.
final class Consent {
    func requestTrackingAuthorization(_ done: () -> Void) { done() }

    func ask(options: MParticleOptions) {
        MParticle.sharedInstance().start(with: options)
        requestTrackingAuthorization { print("asked") }
    }
}
