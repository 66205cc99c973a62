import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

typealias Status = ATTrackingManager.AuthorizationStatus

func members() {
    let status = ATTrackingManager.trackingAuthorizationStatus
    let good = [Status.authorized]
    if good.contains(where: { $0 == status }) { send(ASIdentifierManager.shared().advertisingIdentifier) }
    if let found = good.first(where: { $0 == status }) { print(found); send(ASIdentifierManager.shared().advertisingIdentifier) }
    if good.firstIndex(of: status) != nil { send(ASIdentifierManager.shared().advertisingIdentifier) }
    if good.allSatisfy({ $0 == status }) { send(ASIdentifierManager.shared().advertisingIdentifier) }
    if Set<Status>([.authorized]).contains(status) { send(ASIdentifierManager.shared().advertisingIdentifier) }
}

/// The look-alikes: the list has, or leaves out, a status that is no permission.
func others() {
    let status = ATTrackingManager.trackingAuthorizationStatus
    let wide = [Status.authorized, .notDetermined]
    if wide.contains(where: { $0 == status }) {
        send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }
    if wide.first(where: { $0 == status }) == nil {
        send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }
    if [Status.denied, .restricted].firstIndex(of: status) == nil {
        send(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
    }
}

func send(_ identifier: UUID) { print(identifier) }
