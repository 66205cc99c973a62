import mParticle_Apple_SDK

func consent(_ consent: MPGDPRConsent) {
    consent.location = "17 Cherry Tree Lane"
}
