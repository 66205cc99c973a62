import mParticle_Apple_SDK

/// The app's own method of the misprinted name.
final class Store {
    func setATTStatus(_ status: MPATTAuthorizationStatus, withTimestampMillis time: Int?) {}

    func forward(_ status: MPATTAuthorizationStatus) {
        self.setATTStatus(status, withTimestampMillis: nil)
    }
}
