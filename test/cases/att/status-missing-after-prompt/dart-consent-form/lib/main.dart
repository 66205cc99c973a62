import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:google_mobile_ads/google_mobile_ads.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> tell() async {
  final status = await AppTrackingTransparency.trackingAuthorizationStatus;
  await MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}

Future<void> main() async {
  await MparticleFlutterSdk.instance.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret'));
  await tell();
}

void ask() {
  ConsentForm.loadAndShowConsentFormIfRequired((error) => print(error)); // expect: att/status-missing-after-prompt note
}

void askAndTell() {
  ConsentForm.loadAndShowConsentFormIfRequired((error) async {
    await tell();
  });
}
