import mParticle_Apple_SDK

func found(_ location: CLLocation) {
    MParticle.sharedInstance().location = location // expect: mparticle/removed-api warning
}
