import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

/// Breaks it: whatever the user answers, mParticle is told authorized.
Future<void> ask(MparticleFlutterSdk mp) async {
  await AppTrackingTransparency.requestTrackingAuthorization();
  mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized); // expect: att/status-hard-coded warning
}
