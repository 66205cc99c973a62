import AppTrackingTransparency
import mParticle_Apple_SDK

func ask(options: MParticleOptions) async {
    MParticle.sharedInstance().start(with: options)
    let status = await ATTrackingManager.requestTrackingAuthorization()
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
}
