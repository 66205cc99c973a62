import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Services {
  final sdk = MparticleFlutterSdk.instance;
  final options = MparticleOptions(apiKey: 'key', apiSecret: 'secret');
}

final services = Services();
