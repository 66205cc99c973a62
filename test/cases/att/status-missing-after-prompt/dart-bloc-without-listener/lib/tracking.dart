import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter_bloc/flutter_bloc.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class TrackingCubit extends Cubit<TrackingStatus> {
  TrackingCubit() : super(TrackingStatus.notDetermined);

  Future<void> ask() async {
    emit(await AppTrackingTransparency.requestTrackingAuthorization()); // expect: att/status-missing-after-prompt warning
  }
}
