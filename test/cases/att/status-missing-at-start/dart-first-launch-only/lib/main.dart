import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

/// What the user changes in Settings later never reaches mParticle.
Future<void> main() async {
  final mp = MparticleFlutterSdk.instance;
  await mp.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret')); // expect: att/status-missing-at-start error
  if (await AppTrackingTransparency.trackingAuthorizationStatus == TrackingStatus.notDetermined) {
    final status = await AppTrackingTransparency.requestTrackingAuthorization();
    await mp.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
  }
}
