import 'package:app_tracking_transparency/app_tracking_transparency.dart';
import 'package:flutter/material.dart';
import 'package:flutter_riverpod/flutter_riverpod.dart';
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

class Tracking extends Notifier<TrackingStatus?> {
  @override
  TrackingStatus? build() => null;
  Future<void> ask() async => state = await AppTrackingTransparency.requestTrackingAuthorization(); // expect: att/status-missing-after-prompt error
}

final trackingProvider = NotifierProvider<Tracking, TrackingStatus?>(Tracking.new);

class Gate extends ConsumerWidget {
  const Gate({super.key});
  @override
  Widget build(BuildContext context, WidgetRef ref) {
    ref.listen<TrackingStatus?>(trackingProvider, (previous, next) => debugPrint('$next'));
    return TextButton(onPressed: () => ref.read(trackingProvider.notifier).ask(), child: const Text('Go'));
  }
}
