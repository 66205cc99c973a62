import mParticle_Apple_SDK

func userAcceptedTerms() {
    // The user accepted the terms, but never saw the ATT prompt.
    MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
}
