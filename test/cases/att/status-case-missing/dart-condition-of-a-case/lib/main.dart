import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> ask(MparticleFlutterSdk mp, bool isMember) async {
  switch (await AppTrackingTransparency.requestTrackingAuthorization()) { // expect: att/status-case-missing note
    case TrackingStatus.authorized when isMember:
      mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized);
    case TrackingStatus.denied:
      mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Denied);
    case TrackingStatus.restricted:
      mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Restricted);
    case TrackingStatus.notDetermined:
      mp.setATTStatus(attStatus: MPATTAuthorizationStatus.NotDetermined);
    default:
      break;
  }
}
