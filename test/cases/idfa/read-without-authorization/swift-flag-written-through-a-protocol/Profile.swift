import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

protocol Switchable: AnyObject { var allowed: Bool { get set } }

final class Profile: Switchable {
    var allowed = false

    func upload() {
        // Asks: who switches it on knows the object by its protocol alone.
        if allowed { print(ASIdentifierManager.shared().advertisingIdentifier) } // expect: idfa/read-without-authorization warning
    }
}

func switchOn(_ some: Switchable) { some.allowed = true }
