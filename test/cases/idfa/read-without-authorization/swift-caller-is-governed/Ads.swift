import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    if ATTrackingManager.trackingAuthorizationStatus == .authorized { hand() }
}

func hand() { print(ASIdentifierManager.shared().advertisingIdentifier) }
