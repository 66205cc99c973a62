/// No SDK is named here: the audit reads this file because a read of the identifier depends on it.
struct Flags {
    static func mayTrack() -> Bool { Consent.shared.isAllowed }
    static func isNewUser() -> Bool { Launches.count == 1 }
}
