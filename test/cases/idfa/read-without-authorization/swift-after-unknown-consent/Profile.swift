import AdSupport
import mParticle_Apple_SDK

final class Profile {
    private var ready = false

    /// Whatever the condition says, it says nothing of what comes after it.
    func plain(_ consent: Consent) {
        if consent.hasConsent { print("consent") }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }

    func both(_ consent: Consent) {
        if consent.hasConsent && consent.isNew {
            let identifier = ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization warning
            print(identifier)
        } else {
            print("no consent")
        }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }

    func chosen(_ consent: Consent) {
        switch consent.consentLevel {
        case 1: print("one")
        default: print("other")
        }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }

    /// The look-alikes: a way leaves, or writes what decides.
    func leaves(_ consent: Consent) {
        if !consent.hasConsent { return }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }

    func inner(_ consent: Consent) {
        if consent.hasConsent { print("consent") } else { if consent.isNew { return } }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }

    func writes(_ consent: Consent) {
        var may = false
        if consent.hasConsent { may = true }
        if may {
            print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
    }

    func writesField(_ consent: Consent) {
        if consent.hasConsent { ready = true }
        if ready {
            print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
        }
    }

    func throwing(_ consent: Consent) throws {
        if !consent.hasConsent { throw Missing.consent }
        print(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }
}
