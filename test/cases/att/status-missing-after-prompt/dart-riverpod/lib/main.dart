import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter/material.dart';
import 'package:flutter_riverpod/flutter_riverpod.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Tracking extends Notifier<TrackingStatus?> {
  @override
  TrackingStatus? build() => null;
  // Holds: who listens gives it.
  Future<void> ask() async => state = await AppTrackingTransparency.requestTrackingAuthorization();
}

final trackingProvider = NotifierProvider<Tracking, TrackingStatus?>(Tracking.new);

class Gate extends ConsumerWidget {
  const Gate({super.key});
  @override
  Widget build(BuildContext context, WidgetRef ref) {
    ref.listen<TrackingStatus?>(trackingProvider, (previous, next) {
      if (next != null) MparticleFlutterSdk.instance.setATTStatus(attStatus: MPATTAuthorizationStatus.values[next.index]);
    });
    return TextButton(onPressed: () => ref.read(trackingProvider.notifier).ask(), child: const Text('Go'));
  }
}
