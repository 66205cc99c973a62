import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';
import 'package:permission_handler/permission_handler.dart';

/// What permission_handler calls denied is not determined; what the user has denied is permanently denied.
Future<void> ask(MparticleFlutterSdk mp) async {
  final status = await Permission.appTrackingTransparency.request();
  if (status.isGranted) {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Authorized);
  } else if (status.isPermanentlyDenied) {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Denied);
  } else if (status == PermissionStatus.restricted) {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.Restricted);
  } else {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.NotDetermined);
  }
}
