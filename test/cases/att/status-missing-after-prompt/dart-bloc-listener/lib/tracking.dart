import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter/material.dart';
import 'package:flutter_bloc/flutter_bloc.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class TrackingCubit extends Cubit<TrackingStatus> {
  TrackingCubit() : super(TrackingStatus.notDetermined);

  Future<void> ask() async {
    emit(await AppTrackingTransparency.requestTrackingAuthorization());
  }
}

class TrackingGate extends StatelessWidget {
  const TrackingGate({super.key, required this.sdk, required this.child});
  final MparticleFlutterSdk sdk;
  final Widget child;

  @override
  Widget build(BuildContext context) {
    return BlocListener<TrackingCubit, TrackingStatus>(
      listener: (context, status) {
        sdk.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
      },
      child: child,
    );
  }
}
