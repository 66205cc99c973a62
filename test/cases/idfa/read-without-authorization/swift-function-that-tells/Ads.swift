import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    if mayTrack() { print(ASIdentifierManager.shared().advertisingIdentifier) }
}

func mayTrack() -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
