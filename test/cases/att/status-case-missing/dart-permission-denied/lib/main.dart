import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';
import 'package:permission_handler/permission_handler.dart';

/// Breaks it: isDenied means that the user has not answered, so a user who has denied is not given.
Future<void> ask(MparticleFlutterSdk mp) async {
  final status = await Permission.appTrackingTransparency.request(); // expect: att/status-case-missing warning
  if (status.isGranted) mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized);
  if (status.isDenied) mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Denied);
}
