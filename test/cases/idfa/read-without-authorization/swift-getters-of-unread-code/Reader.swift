import AdSupport
import mParticle_Apple_SDK

// Holds: the function asks another file, which compares the status.
func identifier() -> String? {
    guard Flags.mayTrack() else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier.uuidString
}

// Violates: a new user has given no permission.
func identifierOfNewUser() -> String? {
    guard Flags.isNewUser() else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier.uuidString // expect: idfa/read-without-authorization warning
}
