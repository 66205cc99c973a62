import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func report(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    if #available(iOS 14, *) { return } else { print(ASIdentifierManager.shared().advertisingIdentifier) }
}
