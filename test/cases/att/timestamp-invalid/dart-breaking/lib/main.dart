import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> give(MparticleFlutterSdk mp) async {
  final status = MPATTAuthorizationStatus.values[(await AppTrackingTransparency.trackingAuthorizationStatus).index];
  mp.setATTStatus(attStatus: status, timestampInMillis: 0); // expect: att/timestamp-invalid error
  mp.setATTStatus(timestampInMillis: DateTime.now().millisecondsSinceEpoch ~/ 1000, attStatus: status); // expect: att/timestamp-invalid error
  mp.setATTStatus(timestampInMillis: DateTime.now().microsecondsSinceEpoch, attStatus: status); // expect: att/timestamp-invalid error
  mp.setATTStatus(attStatus: status, timestampInMillis: DateTime.now().millisecondsSinceEpoch);
}
