import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter/material.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';
Future<void> ask(BuildContext context) async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
  if (!context.mounted) return;
  ScaffoldMessenger.of(context).showSnackBar(SnackBar(content: Text('Tracking: ${status.name}')));
}
