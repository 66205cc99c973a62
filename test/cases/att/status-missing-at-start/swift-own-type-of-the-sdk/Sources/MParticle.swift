import Foundation

public final class MParticle {
    private static let only = MParticle()

    public static func sharedInstance() -> MParticle {
        only
    }

    public func start(with options: MParticleOptions) {}
}
