import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  final mp = MparticleFlutterSdk.instance;
  await mp.initialize(MparticleOptions(apiKey: 'YOUR_KEY', apiSecret: 'YOUR_SECRET'));
}
