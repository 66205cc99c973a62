import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

final class Profile {
    private var isOptedIn = false
    private var mayRead = false

    /// The user taps a switch; nothing asks iOS.
    func switchChanged() { isOptedIn = true }

    /// The look-alike: what is written is what iOS answers.
    func becameActive() {
        if ATTrackingManager.trackingAuthorizationStatus == .authorized { allow() } else { forbid() }
    }

    private func allow() { mayRead = true }
    private func forbid() { mayRead = false }

    func upload() {
        if isOptedIn {
            send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
        if mayRead {
            send(ASIdentifierManager.shared().advertisingIdentifier)
        }
    }

    private func send(_ identifier: UUID) { print(identifier) }
}
