import 'package:app_tracking_transparency/app_tracking_transparency.dart';

Future<String> askForText() async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt warning
  if (status == TrackingStatus.authorized) return 'yes';
  return 'no';
}

Future<String> askAndSayThatItDid() async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
  if (status == TrackingStatus.authorized) print('thanks');
  return 'done';
}
