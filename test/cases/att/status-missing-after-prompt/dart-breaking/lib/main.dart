import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

/// Breaks it: the outcome is only printed.
Future<void> ask() async {
  final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
  print('ATT: $status');
}
