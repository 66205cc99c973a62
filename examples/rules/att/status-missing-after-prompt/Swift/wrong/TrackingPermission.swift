import AppTrackingTransparency
import mParticle_Apple_SDK

func askForPermissionToTrack() {
    ATTrackingManager.requestTrackingAuthorization { status in
        print("The user chose \(status.rawValue)")
    }
}
