import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    if ATTrackingManager.trackingAuthorizationStatus == .authorized {
        print(ASIdentifierManager.shared().advertisingIdentifier)
    }
}
