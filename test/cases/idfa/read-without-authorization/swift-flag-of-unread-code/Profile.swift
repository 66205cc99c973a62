import AdSupport
import mParticle_Apple_SDK

final class Profile {
    /// `Settings.swift`, which uses no SDK, sets it for everybody.
    var allowed = false
    static var isOn = false
    /// The look-alikes: only this file can write them, and it does not, or nothing can.
    private var forgotten = false
    private(set) var half = false
    let never = false
    private var own = false

    func switched(_ isOn: Bool) { self.own = isOn }

    func upload() {
        if allowed {
            send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
        if Profile.isOn {
            send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
        if forgotten { send(ASIdentifierManager.shared().advertisingIdentifier) }
        if half { send(ASIdentifierManager.shared().advertisingIdentifier) }
        if never { send(ASIdentifierManager.shared().advertisingIdentifier) }
        if own {
            send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
    }

    private func send(_ identifier: UUID) { print(identifier) }
}
