import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/identity/identity_type.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> identifyDevice() async {
  final mp = await MparticleFlutterSdk.getInstance();
  final idfa = await AppTrackingTransparency.getAdvertisingIdentifier();
  final request = MparticleFlutterSdk.identityRequest;
  request.setIdentity(identityType: IdentityType.IOSAdvertiserId, value: idfa);
  mp?.identity.modify(identityRequest: request);
}
