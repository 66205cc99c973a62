import 'package:advertising_id_flutter/flutter_advertising_id.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

final ids = AdvertisingId();

Future<void> holding(MparticleFlutterSdk mp) async {
  await ids.getAdvertisingId(true);
  final status = await ids.authorizationStatus;
  await mp.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}

Future<void> breaking() async {
  print(await ids.getAdvertisingId(true)); // expect: att/status-missing-after-prompt warning
}

Future<String?> readOnly() => ids.getAdvertisingId();
