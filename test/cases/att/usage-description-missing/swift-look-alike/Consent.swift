/// ATTrackingManager.requestTrackingAuthorization { _ in } would ask.
func ask() {}
