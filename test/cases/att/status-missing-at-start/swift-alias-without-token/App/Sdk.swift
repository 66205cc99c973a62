import mParticle_Apple_SDK

typealias Analytics = MParticle
typealias AnalyticsOptions = MParticleOptions
