import mParticle_Apple_SDK

func forward(_ status: MPATTAuthorizationStatus) {
    MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
}
