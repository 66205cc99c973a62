import AdSupport
import AppTrackingTransparency

enum Refusal: Error { case notAllowed }

func check() throws -> Bool {
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { throw Refusal.notAllowed }
    return true
}

func isLaunched() throws -> Bool { true }

func afterCheck() -> String? {
    (try? check()).map { _ in ASIdentifierManager.shared().advertisingIdentifier.uuidString }
}

func flattened() -> String? {
    (try? check()).flatMap { $0 ? ASIdentifierManager.shared().advertisingIdentifier.uuidString : nil }
}

func ofAnOptional() -> String? {
    let allowed: Bool? = ATTrackingManager.trackingAuthorizationStatus == .authorized ? true : nil
    return allowed.map { _ in ASIdentifierManager.shared().advertisingIdentifier.uuidString }
}

func afterSomethingElse() -> String? {
    (try? isLaunched()).map { _ in ASIdentifierManager.shared().advertisingIdentifier.uuidString } // expect: idfa/read-without-authorization warning
}
