part of 'tracking.dart';

class Asker {
  Asker(this.tracking);
  final Tracking tracking;

  // Holds: the part sees what its library imports.
  Future<void> ask() async {
    tracking.give(await AppTrackingTransparency.requestTrackingAuthorization());
  }

  // Violates.
  Future<void> askOnly() async {
    await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt warning
  }
}
