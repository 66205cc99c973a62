import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

part 'asker.dart';

class Tracking {
  Tracking(this.mp);
  final MparticleFlutterSdk mp;

  void give(TrackingStatus status) {
    mp.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
  }
}
