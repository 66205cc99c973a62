import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

final class Identifiers {
    private func whenAllowed(_ work: () -> Void) {
        if ATTrackingManager.trackingAuthorizationStatus == .authorized { work() }
    }

    private func always(_ work: () -> Void) {
        work()
    }

    func report() {
        whenAllowed { send(ASIdentifierManager.shared().advertisingIdentifier.uuidString) }
        always { send(ASIdentifierManager.shared().advertisingIdentifier.uuidString) } // expect: idfa/read-without-authorization error
    }

    private func send(_ identifier: String) {
        MParticle.sharedInstance().logEvent(identifier, eventType: .other, eventInfo: nil)
    }
}
