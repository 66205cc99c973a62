import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { return }
    print(ASIdentifierManager.shared().advertisingIdentifier)
}
