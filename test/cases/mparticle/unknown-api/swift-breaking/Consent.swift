import mParticle_Apple_SDK

func forward(_ status: MPATTAuthorizationStatus) {
    MParticle.sharedInstance().setATTStatus(status, withTimestampMillis: nil) // expect: mparticle/unknown-api warning
}
