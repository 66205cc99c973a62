// Gives the status, after the native start.
import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  final mp = await MparticleFlutterSdk.getInstance();
  final status = await AppTrackingTransparency.trackingAuthorizationStatus;
  mp?.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}
