import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';
import 'package:permission_handler/permission_handler.dart';

// Holds: the answer for the permission to track is given. That what is not granted is given as denied is another question.
Future<void> ask(MparticleFlutterSdk mp) async {
  final answers = await [Permission.location, Permission.appTrackingTransparency].request(); // expect: att/status-case-missing note
  if (answers[Permission.appTrackingTransparency]!.isGranted) {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized);
  } else {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Denied);
  }
}

// Violates: the list has the permission to track, and nothing gives its answer.
Future<void> askOnly() async {
  await [Permission.camera, Permission.appTrackingTransparency].request(); // expect: att/status-missing-after-prompt warning
}

// Look-alike: another permission.
Future<void> askForCamera() async {
  await [Permission.camera, Permission.microphone].request();
}
