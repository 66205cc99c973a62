import mParticle_Apple_SDK

func launch(options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    Consent().ask { status in
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
    }
}
