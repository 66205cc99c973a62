import 'ask.dart';

Future<void> onContinue() async {
  await Tracking.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
}
