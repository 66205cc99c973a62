import 'dart:async';
import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Tracking {
  final _controller = StreamController<TrackingStatus>();
  Stream<TrackingStatus> get statuses => _controller.stream;

  // Holds: who listens to the stream gives the outcome.
  Future<void> ask() async => _controller.add(await AppTrackingTransparency.requestTrackingAuthorization());
}

class Reporter {
  Reporter(Tracking tracking, MparticleFlutterSdk sdk) {
    tracking.statuses.listen((status) => sdk.setATTStatus(attStatus: MPATTAuthorizationStatus.values.byName(status.name)));
  }
}

class Permitted {
  final _controller = StreamController<TrackingStatus>();

  Permitted(MparticleFlutterSdk sdk) {
    _controller.stream
        .where((status) => status == TrackingStatus.authorized)
        .listen((status) => sdk.setATTStatus(attStatus: MPATTAuthorizationStatus.values.byName(status.name)));
  }

  // Violates: only one outcome passes.
  Future<void> ask() async {
    _controller.add(await AppTrackingTransparency.requestTrackingAuthorization()); // expect: att/status-case-missing warning
  }
}

class Announced {
  final _controller = StreamController<TrackingStatus>.broadcast(sync: true);

  Announced(MparticleFlutterSdk sdk) {
    _controller.stream.listen((status) => sdk.setATTStatus(attStatus: MPATTAuthorizationStatus.values.byName(status.name)));
  }

  // Holds: the constructor has a name.
  Future<void> ask() async => _controller.add(await AppTrackingTransparency.requestTrackingAuthorization());
}

class Delayed {
  // Violates: the outcome is dropped after a while.
  Future<void> ask() async {
    await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
    await Future<void>.delayed(const Duration(seconds: 1));
  }
}
