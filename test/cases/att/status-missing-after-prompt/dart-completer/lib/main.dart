import 'dart:async';
import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<TrackingStatus> ask() {
  final completer = Completer<TrackingStatus>();
  AppTrackingTransparency.requestTrackingAuthorization().then((status) => completer.complete(status));
  return completer.future;
}

Future<void> main() async {
  final mp = await MparticleFlutterSdk.getInstance();
  final status = await ask();
  await mp?.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
}
