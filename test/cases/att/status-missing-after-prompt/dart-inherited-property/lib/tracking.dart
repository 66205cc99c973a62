import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter_riverpod/flutter_riverpod.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Tracking extends StateNotifier<TrackingStatus> {
  Tracking(this.sdk) : super(TrackingStatus.notDetermined);
  final MparticleFlutterSdk sdk;

  // Holds: a property that a package's class declares has the outcome.
  Future<void> ask() async {
    state = await AppTrackingTransparency.requestTrackingAuthorization();
    sdk.setATTStatus(attStatus: state == TrackingStatus.authorized ? MPATTAuthorizationStatus.Authorized : state == TrackingStatus.denied ? MPATTAuthorizationStatus.Denied : state == TrackingStatus.restricted ? MPATTAuthorizationStatus.Restricted : MPATTAuthorizationStatus.NotDetermined);
  }
}

class Quiet extends StateNotifier<TrackingStatus> {
  Quiet() : super(TrackingStatus.notDetermined);

  // Open: widgets can read the property.
  Future<void> ask() async {
    state = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt warning
  }
}
