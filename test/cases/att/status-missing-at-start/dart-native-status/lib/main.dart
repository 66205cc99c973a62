import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  await MparticleFlutterSdk.instance.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret')); // expect: att/status-missing-at-start note
}
