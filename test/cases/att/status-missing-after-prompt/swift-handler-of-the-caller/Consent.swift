import AppTrackingTransparency

final class Consent {
    func ask(_ completion: @escaping (ATTrackingManager.AuthorizationStatus) -> Void) {
        ATTrackingManager.requestTrackingAuthorization { status in completion(status) }
    }
}
