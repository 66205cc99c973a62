import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

const isFirst = false;

const statuses = {
  TrackingStatus.authorized: MPATTAuthorizationStatus.Authorized,
  TrackingStatus.denied: MPATTAuthorizationStatus.Denied,
  TrackingStatus.restricted: MPATTAuthorizationStatus.Restricted,
  TrackingStatus.notDetermined: MPATTAuthorizationStatus.NotDetermined,
};

// Violates where it is not the first launch: authorized is not given then.
Future<void> ask(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-case-missing warning
  switch (status) {
    case TrackingStatus.authorized when isFirst:
    case TrackingStatus.denied:
    case TrackingStatus.restricted:
    case TrackingStatus.notDetermined:
      mp.setATTStatus(attStatus: statuses[status]!);
    default:
      break;
  }
}

// Holds: only the last one has a condition, and the default gives what it leaves.
Future<void> askAgain(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  switch (status) {
    case TrackingStatus.denied:
    case TrackingStatus.authorized when isFirst:
      mp.setATTStatus(attStatus: statuses[status]!);
    default:
      mp.setATTStatus(attStatus: statuses[status]!);
  }
}

// Violates: authorized and notDetermined are never given, and denied only where it is not the first launch.
Future<void> askOnce(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-case-missing warning
  switch (status) {
    case TrackingStatus.restricted:
    case TrackingStatus.denied when !isFirst:
      mp.setATTStatus(attStatus: statuses[status]!);
    default:
      break;
  }
}
