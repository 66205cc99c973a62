import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  final mp = MparticleFlutterSdk.instance;
  await mp.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret'));
  final status = await AppTrackingTransparency.trackingAuthorizationStatus;
  await mp.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}
