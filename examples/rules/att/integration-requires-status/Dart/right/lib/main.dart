import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  final mp = MparticleFlutterSdk.instance;
  await mp.initialize(MparticleOptions(apiKey: 'YOUR_KEY', apiSecret: 'YOUR_SECRET'));
  final status = await AppTrackingTransparency.trackingAuthorizationStatus;
  await mp.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}
