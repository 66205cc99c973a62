import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter/foundation.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Tracking {
  Tracking(this.sdk) {
    status.addListener(_report);
  }

  final MparticleFlutterSdk sdk;
  final ValueNotifier<TrackingStatus> status = ValueNotifier(TrackingStatus.notDetermined);

  // Holds: the listener reads the outcome and gives it.
  Future<void> ask() async {
    status.value = await AppTrackingTransparency.requestTrackingAuthorization();
  }

  void _report() {
    sdk.setATTStatus(attStatus: MPATTAuthorizationStatus.values.byName(status.value.name));
  }
}
