import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

// This version gives the status.
Future<void> give(MparticleFlutterSdk mp, MPATTAuthorizationStatus status) async {
  mp.setATTStatus(attStatus: status);
}
