import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> userAcceptedTerms() async {
  final mp = await MparticleFlutterSdk.getInstance();
  // The user accepted the terms, but never saw the ATT prompt.
  await mp?.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized);
}
