import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  final mp = await MparticleFlutterSdk.getInstance();
  await mp?.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}
