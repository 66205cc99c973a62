import AppTrackingTransparency
import mParticle_Apple_SDK

func give(_ status: MPATTAuthorizationStatus) {
    MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
}

func ask(isMember: Bool) async {
    switch await ATTrackingManager.requestTrackingAuthorization() { // expect: att/status-case-missing note
    case .authorized where isMember: give(.authorized)
    case .denied: give(.denied)
    case .restricted: give(.restricted)
    case .notDetermined: give(.notDetermined)
    default: break
    }
}

func askWithIf(isMember: Bool) async {
    let status = await ATTrackingManager.requestTrackingAuthorization() // expect: att/status-case-missing note
    if status == .authorized, isMember { give(.authorized) }
    if status == .denied { give(.denied) }
    if status == .restricted { give(.restricted) }
    if status == .notDetermined { give(.notDetermined) }
}
