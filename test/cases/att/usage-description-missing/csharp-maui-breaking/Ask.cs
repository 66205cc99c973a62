using AppTrackingTransparency;

namespace Shop;

public static class Ask {
  // Platforms/iOS/Info.plist has no text for tracking.
  public static Task<ATTrackingManagerAuthorizationStatus> Run() => ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/usage-description-missing error
}
