import AdSupport
import AppTrackingTransparency
func read() -> UUID? {
  var allowed: [ATTrackingManager.AuthorizationStatus] = []
  allowed.append(.authorized)
  guard allowed.contains(ATTrackingManager.trackingAuthorizationStatus) else { return nil }
  return ASIdentifierManager.shared().advertisingIdentifier
}
func read2(debug: Bool) -> UUID? {
  var allowed: Set<ATTrackingManager.AuthorizationStatus> = [.authorized]
  if debug { allowed.insert(.notDetermined) }
  guard allowed.contains(ATTrackingManager.trackingAuthorizationStatus) else { return nil }
  return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization error
}
func read3(debug: Bool) -> UUID? {
  var allowed: [ATTrackingManager.AuthorizationStatus] = [.authorized]
  if debug { allowed += [.notDetermined] }
  guard allowed.contains(ATTrackingManager.trackingAuthorizationStatus) else { return nil }
  return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization error
}
