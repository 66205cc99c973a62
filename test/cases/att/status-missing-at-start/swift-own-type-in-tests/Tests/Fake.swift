import XCTest

final class MParticle {
    static func sharedInstance() -> MParticle { MParticle() }
}
