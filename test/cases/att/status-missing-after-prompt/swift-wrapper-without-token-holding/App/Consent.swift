import AppTrackingTransparency

final class Consent {
  static let shared = Consent()

  func ask(_ done: @escaping (ATTrackingManager.AuthorizationStatus) -> Void) {
    ATTrackingManager.requestTrackingAuthorization { done($0) }
  }
}
