import mParticle_Apple_SDK

func place(_ location: CLLocation) {
  // The plugin's version says nothing of the Apple SDK's.
  MParticle.sharedInstance().location = location // expect: mparticle/removed-api note
}
