import mParticle_Apple_SDK

protocol Starter { func start(with options: MParticleOptions) }
