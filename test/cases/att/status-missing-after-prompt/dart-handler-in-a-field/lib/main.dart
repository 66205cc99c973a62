import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Tracker {
  static final Tracker instance = Tracker._();
  Tracker._();
  void Function(TrackingStatus)? onDone;
  Function? other;
  static Function? third;

  // Holds: what the widget puts in the field gives the outcome.
  Future<void> ask() async {
    final status = await AppTrackingTransparency.requestTrackingAuthorization();
    onDone?.call(status);
  }

  // Violates: what is put there only prints it.
  Future<void> askAgain() async {
    final status = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
    other!(status);
  }

  // Holds: all objects share the field.
  Future<void> askOnce() async {
    final status = await AppTrackingTransparency.requestTrackingAuthorization();
    third!(status);
  }
}

class HomeState {
  void initState() {
    Tracker.instance.onDone = _give;
    Tracker.instance.other = _show;
    Tracker.third = _give;
  }

  void _give(TrackingStatus status) {
    MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
  }

  void _show(TrackingStatus status) {
    print(status);
  }
}

Future<void> open() async {
  final status = await AppTrackingTransparency.trackingAuthorizationStatus;
  await MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
  await MparticleFlutterSdk.instance.initialize(MparticleOptions(apiKey: 'key', apiSecret: 'secret'));
  Tracker.instance.ask();
  Tracker.instance.askOnce();
  Tracker.instance.askAgain();
}
