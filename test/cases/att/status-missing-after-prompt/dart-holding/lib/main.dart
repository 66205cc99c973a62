import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

/// The numbers of both enumerations are Apple's: nothing is lost.
Future<void> ask(MparticleFlutterSdk mp) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization();
  await mp.setATTStatus(
    timestampInMillis: DateTime.now().millisecondsSinceEpoch,
    attStatus: MPATTAuthorizationStatus.values[status.index],
  );
}
