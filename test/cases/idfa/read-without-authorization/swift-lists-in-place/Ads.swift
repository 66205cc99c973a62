import AdSupport
import AppTrackingTransparency

func identifier() -> UUID? {
    let status = ATTrackingManager.trackingAuthorizationStatus
    if [.authorized].contains(where: { $0 == status }) { return ASIdentifierManager.shared().advertisingIdentifier }
    if [ATTrackingManager.AuthorizationStatus.authorized].contains(status) {
        return ASIdentifierManager.shared().advertisingIdentifier
    }
    if ![.denied, .restricted, .notDetermined].contains(status) {
        return ASIdentifierManager.shared().advertisingIdentifier
    }
    if ![.denied].contains(status) {
        return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization warning
    }
    return nil
}
