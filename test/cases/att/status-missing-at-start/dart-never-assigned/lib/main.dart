import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

MPATTAuthorizationStatus? _status;

Future<void> main() async {
  final mp = MparticleFlutterSdk.instance;
  await mp.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret')); // expect: att/status-missing-at-start error
  final status = _status;
  if (status != null) await mp.setATTStatus(attStatus: status);
}
