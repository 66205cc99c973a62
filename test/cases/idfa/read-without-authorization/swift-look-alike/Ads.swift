import mParticle_Apple_SDK

/// The app's own property of Apple's name.
final class Advertiser {
    var advertisingIdentifier = "none"

    func report(_ options: MParticleOptions) {
        MParticle.sharedInstance().start(with: options)
        print(advertisingIdentifier, self.advertisingIdentifier)
    }
}
