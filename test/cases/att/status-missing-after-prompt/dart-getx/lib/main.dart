import 'dart:async';
import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:get/get.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

void give(TrackingStatus status) =>
    MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);

class Tracking extends GetxController {
  final status = Rxn<TrackingStatus>();
  @override
  void onInit() {
    super.onInit();
    ever<TrackingStatus?>(status, (next) {
      if (next != null) MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[next.index]);
    });
    ask();
  }

  // Holds: the worker gives it.
  Future<void> ask() async => status.value = await AppTrackingTransparency.requestTrackingAuthorization();
}

final _answers = StreamController<TrackingStatus>.broadcast();
Stream<TrackingStatus> get answers => _answers.stream;

// Holds: who listens to the stream that the getter gives.
Future<void> askByStream() async {
  answers.listen(give);
  _answers.add(await AppTrackingTransparency.requestTrackingAuthorization());
}
