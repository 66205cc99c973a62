/// A class of the app's own, whose method has the name of a package's.
class AppTrackingTransparency {
  static Future<void> requestTrackingAuthorization() async {}
}

Future<void> ask() => AppTrackingTransparency.requestTrackingAuthorization();
