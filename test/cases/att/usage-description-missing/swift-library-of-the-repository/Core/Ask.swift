import AppTrackingTransparency

public func ask() {
  ATTrackingManager.requestTrackingAuthorization { _ in }
}
