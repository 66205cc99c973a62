import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

// The channel method of these versions is one that iOS does not know: nothing arrives.
Future<void> give(MparticleFlutterSdk mp, MPATTAuthorizationStatus status) async {
  mp.setATTStatus(attStatus: status);
}
