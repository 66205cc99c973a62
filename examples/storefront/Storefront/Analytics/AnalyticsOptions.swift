import Foundation
import mParticle_Apple_SDK

enum AnalyticsOptions {
    /// The options with which mParticle starts.
    static func make() -> MParticleOptions {
        let options = MParticleOptions(key: "REPLACE-WITH-KEY", secret: "REPLACE-WITH-SECRET")
        options.identifyRequest = MPIdentityApiRequest.withEmptyUser()
        #if DEBUG
        options.logLevel = .verbose
        #endif
        return options
    }
}
