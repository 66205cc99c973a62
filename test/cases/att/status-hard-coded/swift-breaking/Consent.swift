import mParticle_Apple_SDK

private let granted = MPATTAuthorizationStatus.authorized

func launch(options: MParticleOptions) {
    options.attStatus = 3 // expect: att/status-hard-coded warning
    MParticle.sharedInstance().start(with: options)
    MParticle.sharedInstance().setATTStatus(granted, withATTStatusTimestampMillis: nil) // expect: att/status-hard-coded warning
}
