import mParticle_Apple_SDK

func launch(options: MParticleOptions) {
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
}
