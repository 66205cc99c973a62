import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

/// Asks: restricted and not determined are given as denied.
Future<void> ask(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-case-missing note
  mp.setATTStatus(
    attStatus: status == TrackingStatus.authorized ? MPATTAuthorizationStatus.Authorized : MPATTAuthorizationStatus.Denied,
  );
}

/// Holds: each status is given as itself.
Future<void> askInWords(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  mp.setATTStatus(
    attStatus: switch (status) {
      TrackingStatus.authorized => MPATTAuthorizationStatus.Authorized,
      TrackingStatus.denied => MPATTAuthorizationStatus.Denied,
      TrackingStatus.restricted => MPATTAuthorizationStatus.Restricted,
      _ => MPATTAuthorizationStatus.NotDetermined,
    },
  );
}
