import 'package:flutter/material.dart';
import 'package:flutter_bloc/flutter_bloc.dart';
import 'package:mparticle_flutter_sdk/apple/authorization_status.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';
import 'tracking_bloc.dart';

class Gate extends StatelessWidget {
  const Gate({super.key, required this.sdk});
  final MparticleFlutterSdk sdk;
  @override
  Widget build(BuildContext context) => BlocConsumer<TrackingBloc, TrackingState>(
        listenWhen: (before, after) => before.status != after.status,
        listener: (context, state) {
          final status = state.status;
          if (status != null) sdk.setATTStatus(attStatus: MPATTAuthorizationStatus.values[status.index]);
        },
        builder: (context, state) => const SizedBox(),
      );
}
