import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

/// Breaks it: of the four answers one is given.
Future<void> ask(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-case-missing warning
  switch (status) {
    case TrackingStatus.authorized:
      mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized);
    case TrackingStatus.denied:
    case TrackingStatus.restricted:
    default:
      break;
  }
}
