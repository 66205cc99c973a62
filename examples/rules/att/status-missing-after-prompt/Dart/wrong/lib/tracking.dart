import 'package:app_tracking_transparency/app_tracking_transparency.dart';

Future<void> askForPermission() async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  print(status);
}
