import 'package:flutter/material.dart';
import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  await MparticleFlutterSdk.instance.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret')); // expect: att/status-missing-at-start note
  runApp(const Home());
}

class Home extends StatelessWidget {
  const Home({super.key});

  Future<void> ask() async {
    final status = await AppTrackingTransparency.requestTrackingAuthorization();
    await MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: ask, child: const Text('Ask'));
}
